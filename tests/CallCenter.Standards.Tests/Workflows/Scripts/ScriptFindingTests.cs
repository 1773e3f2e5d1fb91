using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Tests.Book;
using CallCenter.Standards.Workflows;
using NodaTime;
using static CallCenter.Standards.Tests.Workflows.Scripts.SampleScript;

namespace CallCenter.Standards.Tests.Workflows.Scripts;

public sealed class ScriptFindingTests
{
    [Theory]
    [InlineData("Hello {customer", "The brace at character 7 has no other")]
    [InlineData("Hello customer}", "The brace at character 15 has no other")]
    [InlineData("Hello {Customer}", "'Customer' is not lower-case")]
    [InlineData("Hello {}", "'' is not lower-case")]
    [InlineData("Hello {{customer}", "The brace at character 17 has no other")]
    public void Words_whose_braces_do_not_pair_cannot_be_read(string words, string message)
    {
        Finding finding = Assert.Single(FindingsOf(Of([Words(words)], placeholders: ["customer"])));

        Assert.Equal(("CCS8201", "/scripts/0/wordings/0/text/en"), (finding.Code, finding.Pointer));
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_placeholder_that_is_not_declared_is_found_in_each_language() => Assert.Equal(
        ["CCS8202 /scripts/0/wordings/0/text/zh-CN", "CCS8202 /scripts/0/wordings/0/text/en"],
        ExampleBook.Places(FindingsOf(Of([Words("Hello {custmer}", "您好{custmer}")], placeholders: ["customer"])))[..2]);

    [Fact]
    public void A_placeholder_that_no_wording_has_is_a_warning() => Assert.Equal(
        ["CCS8203 /scripts/scripts/0/placeholders/1"], Warnings(Of([Words("{customer}")], placeholders: ["customer", "agent"])));

    [Fact]
    public void Languages_with_other_placeholders_are_a_warning() => Assert.Equal(
        ["CCS8207 /scripts/scripts/0/wordings/0/text"], Warnings(Of([Words("{customer} {agent}", "{customer}"), Words("{customer}, {customer}", "{customer}", Channels.Sms)], placeholders: ["customer", "agent"])));

    [Theory]
    [InlineData("1", 1, "CCS8204 /scripts/1/version")]
    [InlineData("2", 0, "CCS8204 /scripts/1/effective")]
    [InlineData(" ", 1, "CCS1008 /scripts/1/version")]
    public void Versions_are_told_apart_by_name_and_by_day(string version, int days, string place) => Assert.Equal(
        [place], ExampleBook.Places(FindingsOf(Of([Words("one")], "1", new LocalDate(2026, 1, 1)), Of([Words("two")], version, new LocalDate(2026, 1, 1).PlusDays(days)))));

    [Fact]
    public void No_two_wordings_are_for_one_channel() => Assert.Equal(
        ["CCS8205 /scripts/0/wordings/1", "CCS8205 /scripts/0/wordings/3/channels/1"],
        ExampleBook.Places(FindingsOf(Of([Words("one"), Words("two"), Words("three", null, Channels.Sms), Words("four", null, Channels.Chat, Channels.Sms)]))));

    [Fact]
    public void A_script_says_something() => Assert.Equal(["CCS8205 /scripts/0/wordings"], ExampleBook.Places(FindingsOf(Of([]))));

    [Theory]
    [InlineData(ScriptApproval.Approved, 5, true)]
    [InlineData(ScriptApproval.Withdrawn, null, true)]
    [InlineData(ScriptApproval.Withdrawn, 0, true)]
    [InlineData(ScriptApproval.Withdrawn, 1, false)]
    public void A_day_of_withdrawal_is_for_withdrawn_scripts_and_after_their_first(ScriptApproval approval, int? days, bool isFault)
    {
        var first = new LocalDate(2026, 1, 1);
        Script script = Of([Words("one")], "1", first, approval, days is { } later ? first.PlusDays(later) : null);

        string[] found = isFault ? ExampleBook.Places(FindingsOf(script)) : Warnings(script);

        Assert.Equal(isFault ? ["CCS8206 /scripts/0/withdrawn"] : [], found);
    }

    [Fact]
    public void Codes_are_kebab_case_and_placeholders_are_declared_once() => Assert.Equal(
        ["CCS1009 /scripts/0/code", "CCS1009 /scripts/0/placeholders/0/code", "CCS1010 /scripts/0/placeholders/2/code"],
        ExampleBook.Places(FindingsOf(Of([Words("{agent}")], code: "Greeting", placeholders: ["Agent", "agent", "agent"])))[..3]);

    [Fact]
    public void A_zone_that_does_not_exist_is_found() => Assert.Equal(
        ["CCS4003 /zone"], ExampleBook.Places(Assert.Throws<FindingsException>(() => ServiceScripts.Compile(new ScriptCatalogue { Zone = "Nowhere", Scripts = [Of([Words("one")])] })).Findings));

    [Theory]
    [InlineData("\"approval\":\"approved\"", "\"approval\":\"aproved\"", "CCS1007 /scripts/scripts/0/approval")]
    [InlineData("\"channels\":[\"sms\"]", "\"channels\":[\"Fax\"]", "CCS1009 /scripts/scripts/0/wordings/0/channels/0")]
    [InlineData("\"en\":\"{customer}\"", "\"e_n\":\"{customer}\"", "CCS1004 /scripts/scripts/0/wordings/0/text/e_n", "CCS1003 /scripts/scripts/0/wordings/0/text")]
    [InlineData("\"code\":\"customer\"", "\"cod\":\"customer\"", "CCS1003 /scripts/scripts/0/placeholders/0/code", "CCS1004 /scripts/scripts/0/placeholders/0/cod")]
    [InlineData("\"effective\":\"2026-01-01\"", "\"effective\":\"1 May\"", "CCS1008 /scripts/scripts/0/effective")]
    public void Faults_of_the_document_are_found_once(string old, string @new, params string[] places) =>
        Assert.Equal(places, ExampleBook.Places(ExampleBook.FindingsOf(BookWith(Json.Replace(old, @new, StringComparison.Ordinal)))));

    [Theory]
    [InlineData("greting", "error CCS1011 /workflows/workflows/0/opening/script", "error CCS1011 /workflows/workflows/0/commands/0/steps/0/script")]
    [InlineData("draft", "information CCS8209 /scripts/scripts")]
    [InlineData("old", "warning CCS8208 /workflows/workflows/0/opening/script", "warning CCS8208 /workflows/workflows/0/commands/0/steps/0/script")]
    [InlineData("greeting")]
    public void A_step_requires_a_script_that_exists_and_is_approved(string script, params string[] found)
    {
        string workflows = $$"""
            {"zone":"UTC","parties":[{"code":"clerk","name":{"en":"Clerk"} }],"workflows":[{"code":"job","version":"1","name":{"en":"Job"},"record":"work-item",
              "opening":{"to":"open","event":"opened","roles":["clerk"],"script":"{{script}}"},"states":[{"code":"open","name":{"en":"Open"} },{"code":"done","name":{"en":"Done"},"final":true}],
              "commands":[{"code":"finish","name":{"en":"Finish"},"steps":[{"from":["open"],"to":"done","event":"done","roles":["clerk"],"script":"{{script}}"}]}],"provenance":{"kind":"bank","citation":"1"} }]}
            """;
        string draft = Json[..^2] + """,{"code":"draft","version":"1","name":{"en":"Draft"},"approval":"draft","wordings":[{"text":{"en":"Hello"}}],"provenance":{"kind":"bank","citation":"1"}}]}""";
        string scripts = script == "old" ? draft.Replace("\"code\":\"draft\"", "\"code\":\"old\"", StringComparison.Ordinal).Replace("\"approval\":\"draft\"", "\"approval\":\"withdrawn\",\"withdrawn\":\"2026-05-01\"", StringComparison.Ordinal)
            : script == "draft" ? draft : Json;
        string json = BookWith(scripts)[..^1] + $",\"workflows\":{workflows}}}";

        bool isBook = StandardBook.TryParse(json, out StandardBook? book, out ImmutableArray<Finding> findings);

        // The scripts that no step requires are another matter.
        Assert.Equal(found, findings.Where(finding => finding.Code != ScriptFindings.ScriptUnused.Code).Select(finding => $"{EnumCodes<FindingSeverity>.CodeOf(finding.Severity)} {finding.Code} {finding.Pointer}"));
        Assert.Equal(!found.Any(line => line.StartsWith("error", StringComparison.Ordinal)), isBook);
        if (book is not null)
        {
            Assert.Equal([script, script], Steps(StandardBook.Parse(book.ToJson())).Select(step => step.Script));
        }

        static IEnumerable<WorkflowStep> Steps(StandardBook book) => book.Workflows.Workflows.SelectMany(workflow => workflow.Commands.SelectMany(command => command.Steps).Prepend(workflow.Opening));
    }

    [Fact]
    public void The_section_reads_back_as_written()
    {
        string json = StandardBook.Parse(BookWith(Json)).ToJson();

        Assert.Equal(json, StandardBook.Parse(json).ToJson());
        foreach (string member in new[] { "effective", "approval", "withdrawn", "placeholders", "channels" })
        {
            Assert.Contains($"\"{member}\": ", json[json.IndexOf("\"scripts\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_book_without_scripts_says_nothing()
    {
        StandardBook book = StandardBook.Parse(ExampleBook.Json);

        Assert.Empty(book.Compile().Scripts.All);
        Assert.DoesNotContain("\"scripts\"", book.ToJson(), StringComparison.Ordinal);
    }

    internal const string Json = """
        {"zone":"Asia/Shanghai","scripts":[
          {"code":"greeting","version":"1","name":{"en":"Greeting"},"effective":"2026-01-01","approval":"approved",
            "placeholders":[{"code":"customer","name":{"en":"Customer"}}],
            "wordings":[{"channels":["sms"],"text":{"en":"{customer}"}},{"text":{"en":"Hello {customer}"}}],"provenance":{"kind":"bank","citation":"1"}},
          {"code":"greeting","version":"0","name":{"en":"Greeting"},"approval":"withdrawn","withdrawn":"2025-06-01","wordings":[{"text":{"zh-CN":"您好"}}],"provenance":{"kind":"bank","citation":"1"}}
        ]}
        """;

    internal static string BookWith(string scripts) => ExampleBook.Json.TrimEnd()[..^1] + $",\"scripts\":{scripts}}}";

    private static string[] Warnings(params ImmutableArray<Script> scripts)
    {
        StandardBook example = StandardBook.Parse(ExampleBook.Json);
        var book = new StandardBook
        {
            Code = example.Code,
            Name = example.Name,
            Version = example.Version,
            Effective = example.Effective,
            Kpis = example.Kpis,
            Scripts = new ScriptCatalogue { Zone = "Asia/Shanghai", Scripts = scripts },
        };
        Assert.NotNull(book.Compile());
        return ExampleBook.Places(book.Validate());
    }
}
