using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Tests.Book;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Workflows;
using static CallCenter.Standards.Tests.Workflows.Scripts.SampleScript;

namespace CallCenter.Standards.Tests.Workflows.Scripts;

/// <summary>What a customer must not learn is not said: an alert against money laundering tips nobody off.</summary>
public sealed class ConfidentialScriptTests
{
    private static readonly ConfidentialMatter Alert = new()
    {
        Code = "alert",
        Name = new LocalizedText(null, "Alert"),
        When = [new FieldCondition("laundering-alert", "true")],
        Keeps = ["risk-check"],
        Words = ["suspicious transaction", "洗钱"],
        Provenance = Sample.Provenance,
    };

    private static readonly Script Stop = Of([Words("specialists check it, {customer}")], code: "stop", placeholders: ["customer"]) with { Reveals = ["risk-check"], Discreet = "routine" };
    private static readonly Script Routine = Of([Words("some further steps")], code: "routine", placeholders: ["customer"]);
    private static readonly Contact Alerted = new() { LaunderingAlert = true };

    [Theory]
    [InlineData(true, "some further steps")]
    [InlineData(false, "specialists check it, {customer}")]
    [InlineData(null, "specialists check it, {customer}")]
    public void What_would_tip_the_customer_off_is_said_in_other_words(bool? alert, string words) => Assert.Equal(
        words, Scripts(Stop, Routine).Say("stop", Channels.Phone, English, At(2026, 6, 1), new Contact { LaunderingAlert = alert }).Text?.Template);

    [Fact]
    public void Where_nothing_can_be_said_in_its_place_nothing_is_said()
    {
        ScriptAnswer answer = Scripts(Stop with { Discreet = null }).Say("stop", Channels.Phone, English, At(2026, 6, 1), in Alerted);
        ScriptAnswer notYet = Scripts(Stop, Routine with { Approval = ScriptApproval.Draft }).Say("stop", Channels.Phone, English, At(2026, 6, 1), in Alerted);

        Assert.Equal((ScriptGap.Confidential, null), (answer.Gap, answer.Text));
        Assert.Equal((ScriptGap.Confidential, null), (notYet.Gap, notYet.Text));
    }

    /// <summary>One set of values fills in whichever of the two is said.</summary>
    [Fact]
    public void The_discreet_words_take_the_values_of_those_they_stand_for()
    {
        var values = new Dictionary<string, string> { ["customer"] = "Ms Li" };

        Assert.Equal("some further steps", Scripts(Stop, Routine).Say("stop", Channels.Phone, English, At(2026, 6, 1), in Alerted).Text!.Fill(values));
        Assert.Equal("specialists check it, Ms Li", Scripts(Stop, Routine).Say("stop", Channels.Phone, English, At(2026, 6, 1), default).Text!.Fill(values));
    }

    [Theory]
    [InlineData("Suspicious transactions were reported", "suspicious transaction")]
    [InlineData("涉嫌洗钱。", "洗钱")]
    [InlineData("unsuspicious transaction, nothing else", null)]
    [InlineData("a routine matter", null)]
    public void Words_that_betray_it_are_found_in_what_an_agent_fills_in(string text, string? word)
    {
        CaseScripts<WorkItem> scripts = Scripts(Stop, Routine).For(WorkItem.Schema);

        Assert.Equal(word is null ? [] : [word], scripts.BetrayingWords(text, new WorkItem { Contact = Alerted }).AsEnumerable());
        Assert.Empty(scripts.BetrayingWords(text, new WorkItem()));
        Assert.Equal("alert", Assert.Single(scripts.KeptFrom(new WorkItem { Contact = Alerted })).Code);
    }

    [Fact]
    public void A_matter_says_when_it_holds_and_what_it_keeps() => Assert.Equal(
        ["CCS1010 /confidential/2/code", "CCS8212 /confidential/0", "CCS8212 /confidential/1", "CCS1009 /confidential/2/keeps/0", "CCS2002 /confidential/2/when/laundering-alarm"],
        Places(new ScriptCatalogue
        {
            Zone = "UTC",
            Confidential = [Alert with { When = [] }, Alert with { Code = "other", Keeps = [] }, Alert with { When = [new FieldCondition("laundering-alarm", "true")], Keeps = ["Risk Check"] }],
            Scripts = [],
        }));

    [Fact]
    public void A_script_reveals_only_what_some_matter_keeps() => Assert.Equal(["CCS1011 /scripts/0/reveals/0"], Places(Section(Routine with { Placeholders = [], Reveals = ["risk-chek"] })));

    [Fact]
    public void A_discreet_script_exists_reveals_nothing_and_declares_every_placeholder() => Assert.Equal(
        ["CCS1011 /scripts/0/discreet", "CCS8211 /scripts/1/discreet", "CCS8211 /scripts/2/discreet", "CCS8211 /scripts/3/discreet"],
        Places(Section(
            Stop with { Discreet = "rutine" },
            Stop with { Code = "stop-2", Discreet = "stop" },
            Stop with { Code = "stop-3", Placeholders = [.. Stop.Placeholders, new ScriptPlaceholder { Code = "agent", Name = new LocalizedText(null, "agent") }] },
            Routine with { Code = "quiet", Discreet = "routine" },
            Routine)).Where(place => !place.StartsWith("CCS8203", StringComparison.Ordinal)));

    [Fact]
    public void Words_that_betray_a_matter_are_a_warning_unless_the_script_says_that_it_reveals_it()
    {
        Script talking = Of([Words("a Suspicious transaction", "涉嫌洗钱")], code: "talking");

        Finding found = Assert.Single(Findings(Section(talking)));

        Assert.Equal(("CCS8213", FindingSeverity.Warning, "/scripts/0/wordings/0/text"), (found.Code, found.Severity, found.Pointer));
        Assert.Contains("'suspicious transaction', '洗钱'", found.Message.Replace("'洗钱', 'suspicious transaction'", "'suspicious transaction', '洗钱'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(Findings(Section(talking with { Reveals = ["risk-check"] })));
    }

    private static ScriptCatalogue Section(params ImmutableArray<Script> scripts) => new() { Zone = "Asia/Shanghai", Confidential = [Alert], Scripts = scripts };

    private static ServiceScripts Scripts(params ImmutableArray<Script> scripts) => ServiceScripts.Compile(Section(scripts));

    private static string[] Places(ScriptCatalogue section) => ExampleBook.Places(Findings(section));

    private static ImmutableArray<Finding> Findings(ScriptCatalogue section)
    {
        var findings = new FindingList();
        new ScriptCompiler(new Standards.Forms.Located<ScriptCatalogue>(section, Standards.Forms.Place.At("")), Standards.Forms.Codes.Open($"channel", findings), Contact.Schema.Definition, findings).Compile();
        return findings.ToImmutable();
    }
}
