using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tests.Book;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows;

/// <summary>Guards of steps relative to the instant of the command, which is an argument of the decision.</summary>
public sealed class RelativeGuardTests
{
    private static readonly Instant Due = CaseRun<WorkItem>.Start + Duration.FromHours(5);

    /// <summary>One command, two ways: early where more than two hours are left, late where not. Together they leave nothing open and share nothing, which verification sees exactly.</summary>
    private static readonly Lazy<Standard> Bank = new(() => StandardBook.Parse(Text("> now() + PT2H", "<= now() + PT2H, null")).Compile());

    [Theory]
    [InlineData(0, "early")]
    [InlineData(2, "early")]
    [InlineData(3, "late")]
    [InlineData(9, "late")]
    public void The_instant_of_the_command_decides(int hours, string state)
    {
        CaseRun<WorkItem> run = new CaseRun<WorkItem>(Bank.Value.Workflows["watched"].For(WorkItem.Schema), new WorkItem { ExpectedBy = Due }).Do("open", "service-agent").After(Duration.FromHours(hours));

        Assert.Equal(state, run.Do("go", "service-agent").State.State);
    }

    [Theory]
    [InlineData("zh-CN", "2026-03-02 04:00")]
    [InlineData("en", "2026-03-02 04:00")]
    public void A_refusal_tells_the_time_that_comes_of_it(string language, string time)
    {
        Standard bank = StandardBook.Parse(Text("> now() + PT2H", "null")).Compile();
        CaseRun<WorkItem> run = new CaseRun<WorkItem>(bank.Workflows["watched"].For(WorkItem.Schema), new WorkItem { ExpectedBy = CaseRun<WorkItem>.Start }).Do("open", "service-agent");

        Assert.Contains(time, string.Join(" ", run.Try("go", "service-agent").Refusals.Select(refusal => refusal.Explain(CultureInfo.GetCultureInfo(language)))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_against_another_holds_where_both_are_known()
    {
        Standard bank = StandardBook.Parse(Text("> callback-at + P1D", "null")).Compile();
        CaseRun<WorkItem> Case(Instant? due, Instant? call) => new CaseRun<WorkItem>(bank.Workflows["watched"].For(WorkItem.Schema), new WorkItem { ExpectedBy = due, CallbackAt = call }).Do("open", "service-agent");

        Assert.Equal("early", Case(Due, Due - Duration.FromHours(25)).Do("go", "service-agent").State.State);
        Assert.Equal(["Guard go", "Guard go"], Case(Due, Due - Duration.FromHours(24)).Refused("go", "service-agent"));
        Assert.Equal(["Guard go", "Guard go"], Case(Due, null).Refused("go", "service-agent"));
        Assert.Equal("late", Case(null, Due).Do("go", "service-agent").State.State);
    }

    /// <summary>The distance from the moment is one column of the analysis: steps that share it are told with a distance, as are cases that no step takes.</summary>
    [Theory]
    [InlineData("> now() + PT2H", "<= now() + PT2H, null", null)]
    [InlineData("> now() + PT2H", "<= now() + PT3H, null", "CCS8114")]
    [InlineData("> now() + PT3H", "<= now() + PT2H, null", "CCS8117")]
    public void Analysis_sees_what_such_guards_share_and_leave_open(string early, string late, string? code)
    {
        ImmutableArray<Finding> findings = StandardBook.TryParse(Text(early, late), out StandardBook? book, out ImmutableArray<Finding> read) ? book.Validate() : read;
        Finding[] own = [.. findings.Where(finding => finding.Pointer.Contains("/workflows/", StringComparison.Ordinal) && finding.Message.Contains("expected-by - now()", StringComparison.Ordinal))];

        Assert.Equal(code is null ? [] : [code], own.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("timer", "CCS2007 /workflows/workflows/WATCHED/states/0/timedMoves/0/when/expected-by")]
    [InlineData("measure", "CCS2007 /kpis/measures/LAST/where/arrival")]
    public void Sections_without_a_moment_refuse_it(string where, string place)
    {
        JsonNode book = JsonNode.Parse(Text("> now() + PT2H", "<= now() + PT2H, null"))!;
        if (where == "timer")
        {
            Watched(book)["states"]![0]!["timedMoves"] = JsonNode.Parse("""[{"code":"wait","event":"waited","after":{"kind":"elapsed","time":"PT1H"},"to":"late","when":{"expected-by":"< now()"}}]""");
        }
        else
        {
            book["kpis"]!["measures"]!.AsArray().Add(JsonNode.Parse("""{"code":"recent","name":{"en":"Recent"},"record":"contact","kind":"count","where":{"arrival":">= now() - P7D"},"provenance":{"kind":"bank","citation":"1"}}"""));
        }

        Assert.False(StandardBook.TryParse(book.ToJsonString(), out _, out ImmutableArray<Finding> findings));
        int last = book["kpis"]!["measures"]!.AsArray().Count - 1;
        string expected = place.Replace("WATCHED", (book["workflows"]!["workflows"]!.AsArray().Count - 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("LAST", last.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains(expected, ExampleBook.Places([.. findings.Where(finding => finding.Severity == FindingSeverity.Error)]));
    }

    /// <summary>The days of another zone are other days: what was decided by the old ones is not taken for the new one's.</summary>
    [Fact]
    public void Another_zone_makes_other_content_of_what_asks_for_days()
    {
        Assert.NotEqual(Identity(">= today()", "< today(), null", "UTC"), Identity(">= today()", "< today(), null", "Asia/Tokyo"));
        Assert.Equal(Identity("> now()", "<= now(), null", "UTC"), Identity("> now()", "<= now(), null", "Asia/Tokyo"));

        static DefinitionVersion Identity(string early, string late, string zone)
        {
            JsonNode book = JsonNode.Parse(Text(early, late))!;
            book["workflows"]!["zone"] = zone;
            return StandardBook.Parse(book.ToJsonString()).Compile().Workflows["watched"].Identity;
        }
    }

    [Fact]
    public void The_book_is_read_and_written_with_it()
    {
        StandardBook book = StandardBook.Parse(Text("> now() + PT2H", "<= now() + PT2H, null"));

        Assert.Equal(book, StandardBook.Parse(book.ToJson()));
    }

    [Fact]
    public void A_difference_is_told_with_the_distance_where_the_guards_part()
    {
        StandardBook before = StandardBook.Parse(Text("> now() + PT2H", "<= now() + PT2H, null"));
        StandardBook after = StandardBook.Parse(Text("> now() + PT3H", "<= now() + PT3H, null"));
        string told = StandardDiff.Between(before, after).Explain(CultureInfo.GetCultureInfo("en"));

        Assert.Contains("expected-by - now()", told, StringComparison.Ordinal);
    }

    private static JsonNode Watched(JsonNode book) => book["workflows"]!["workflows"]!.AsArray()[^1]!;

    private static string Text(string early, string late)
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        JsonNode workflow = JsonNode.Parse("""
            {"code":"watched","version":"1","name":{"en":"Watched"},"record":"work-item","opening":{"to":"open","event":"opened","roles":["service-agent"]},
             "states":[{"code":"open","name":{"en":"Open"}},{"code":"early","name":{"en":"Early"},"final":true},{"code":"late","name":{"en":"Late"},"final":true}],
             "commands":[{"code":"go","name":{"en":"Go"},"steps":[
               {"from":["open"],"to":"early","event":"gone-early","roles":["service-agent"],"when":{"expected-by":""}},
               {"from":["open"],"to":"late","event":"gone-late","roles":["service-agent"],"when":{"expected-by":""}}]}],
             "provenance":{"kind":"bank","citation":"1"}}
            """)!;
        JsonNode steps = workflow["commands"]![0]!["steps"]!;
        steps[0]!["when"]!["expected-by"] = early;
        steps[1]!["when"]!["expected-by"] = late;
        book["workflows"]!["workflows"]!.AsArray().Add(workflow);
        return book.ToJsonString();
    }
}
