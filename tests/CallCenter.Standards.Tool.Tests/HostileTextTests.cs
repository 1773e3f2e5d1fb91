using System.Text.Json;

namespace CallCenter.Standards.Tool.Tests;

/// <summary>Files come from anywhere: nothing in them steers the reader's terminal, turns the direction of writing, or begins a command of a build.</summary>
public sealed class HostileTextTests
{
    private const string Escapes = "\u001b[2J\u001b]0;owned\u0007\u009b31m\u202Egnp.exe\u2066\u200F\r::error::owned";

    private static readonly string InJson = JsonSerializer.Serialize(Escapes);

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public void A_code_or_value_of_a_book_is_made_safe(string format)
    {
        using Folder folder = new Folder().With("bank.json", Samples.Overlay($$""" {{InJson}}: 1, "kpis": { "kpis": { {{InJson}}: { "target": { "atLeast": {{InJson}} } } } } """));

        Safe(Run.Of(folder, "validate", "bank.json", "--format", format).Ends(1));
    }

    [Fact]
    public void So_is_a_name_that_a_bank_gave()
    {
        using Folder folder = new Folder().With("bank.json", Samples.Overlay($$""" "name": { "zh-CN": {{InJson}}, "en": {{InJson}} }, "kpis": { "kpis": { "connect-rate": { "name": { "en": {{InJson}} }, "target": { "atLeast": "97 %" } } } } """));

        Safe(Run.Of(folder, "diff", "bank.json", "--all").Ends(0));
        Safe(Run.Of(folder, "diff", "bank.json", "--json").Ends(0));
        Safe(Run.Of(folder, "todo", "bank.json").Ends(0));
        Safe(Run.Of(folder, "todo", "bank.json", "--csv").Ends(0), lineEnd: "\r\n");
        Safe(Run.Of(folder, "analyze", "bank.json", "tables").Ends(0));
    }

    [Fact]
    public void So_are_facts_of_a_contact_and_what_stands_on_the_command_line()
    {
        using Folder folder = new Folder().With("contact.json", $$"""{ "identity": "verified", "channel": {{InJson}}, "need": {{InJson}}, "topic": {{InJson}} }""");

        Safe(Run.Of(folder, "explain", "--contact", "contact.json").Ends(0));
        Safe(Run.Of(folder, "explain", "--contact", "contact.json", "--json").Ends(0));
        Safe(Run.Of(folder, Escapes).Ends(2));
        Safe(Run.Of(folder, "validate", "x" + Escapes).Ends(2));
    }

    [Fact]
    public void So_is_an_agent_of_a_roster_who_works_too_long()
    {
        using Folder folder = new Folder().With("day.csv", "start,contacts\n2026-07-01 09:00,10\n").With("shifts.json", $$"""
            { "zone": "Asia/Shanghai", "templates": [{ "code": "day", "name": { "zh-CN": "日班", "en": "Day" }, "hours": "09:00-17:00" }],
              "shifts": [{ "agent": {{InJson}}, "on": "2026-07-01/2026-07-03", "shift": "day" }], "rules": { "mostDaysInARow": 2 } }
            """);

        Safe(Run.Of(folder, "plan", "day.csv", "--aht", "180", "--roster", "shifts.json").Ends(1));
        Safe(Run.Of(folder, "plan", "day.csv", "--aht", "180", "--roster", "shifts.json", "--json").Ends(1));
    }

    [Fact]
    public void JSON_keeps_such_texts_by_escaping_them()
    {
        using Folder folder = new Folder().With("bank.json", Samples.Overlay($$""" "name": { "zh-CN": "江湾", "en": {{InJson}} } """));

        string output = Run.Of(folder, "diff", "bank.json", "--json").Ends(0).Output;
        using JsonDocument json = JsonDocument.Parse(output);

        Assert.Contains("\\u202e", output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(json.RootElement.GetProperty("diff").GetProperty("changes").EnumerateArray(), change => change.ToString().Contains("\\u202", StringComparison.OrdinalIgnoreCase) || change.ToString().Contains('\u202E', StringComparison.Ordinal));
    }

    private static void Safe(Run run, string lineEnd = "\n")
    {
        string told = (run.Output + run.Error).Replace(lineEnd, "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        char? bad = told.Cast<char?>().FirstOrDefault(c => char.IsControl(c!.Value) || c is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
        Assert.True(bad is null, $"U+{(int)(bad ?? '\0'):X4} in\n{run.Output}{run.Error}");
        Assert.DoesNotContain("\n::error::owned", run.Output, StringComparison.Ordinal);
    }
}
