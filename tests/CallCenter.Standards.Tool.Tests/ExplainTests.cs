using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tool.Tests;

public sealed class ExplainTests
{
    private static readonly Standard Shipped = StandardBook.Shipped.Compile();

    [Fact]
    public void The_short_answer_tells_what_was_not_understood()
    {
        using Folder folder = new Folder().With("contact.json", """{ "channel": "telefone", "need": "complain", "identity": "unverified" }""");

        string brief = Run.Of(folder, "explain", "--contact", "contact.json", "--brief").Ends(0).Output;

        Assert.Contains("Not known to the standard, so counted as missing", brief, StringComparison.Ordinal);
        Assert.Contains("telefone", brief, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contact_is_told_where_it_goes_and_why_as_the_library_tells_it()
    {
        using Folder folder = new Folder().With("contact.json", Samples.Contact);
        Contact contact = StandardJson.Read<Contact>(Samples.Contact);
        string band = Shipped.Risk.Score("fraud", in contact).Band.Code;

        string output = Run.Of(folder, "explain", "--contact", "contact.json").Ends(0).Output;

        TriageExplanation triage = Shipped.Routing.Explain(in contact, band);
        Assert.All(Shipped.Named(triage.Explain()).In(System.Globalization.CultureInfo.InvariantCulture).Split('\n'), line => Assert.Contains(line, output, StringComparison.Ordinal));
        Assert.Contains("✔ Answer – ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_readers_have_it_in_Chinese_short_or_in_full()
    {
        using Folder folder = new Folder().With("contact.json", Samples.Contact);

        string full = Run.Of(folder, "explain", "--contact", "contact.json", "--culture", "zh-CN").Ends(0).Output;
        string brief = Run.Of(folder, "explain", "--contact", "contact.json", "--culture", "zh-CN", "--brief").Ends(0).Output;

        Assert.StartsWith("分流\n", full, StringComparison.Ordinal);
        Assert.True(brief.Length < full.Length / 2, brief);
        Assert.DoesNotContain("Source", full, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_stopped_may_be_stopped_and_not_resolved()
    {
        using Folder folder = new Folder().With("contact.json", """{ "identity": "verified", "channel": "phone", "need": "transaction", "suspectedFraud": true }""");

        using JsonDocument json = JsonDocument.Parse(Run.Of(folder, "explain", "--contact", "contact.json", "--json").Ends(0).Output);
        JsonElement steps = json.RootElement.GetProperty("steps");

        Assert.Contains(steps.GetProperty("refused").EnumerateArray(), step => step.GetProperty("command").GetString() == "self-serve" || step.GetProperty("reasons").GetArrayLength() > 0);
        Assert.True(json.RootElement.GetProperty("triage").GetProperty("answer").GetProperty("risk").GetBoolean());
    }

    [Fact]
    public void A_promise_is_due_from_the_time_that_is_asked_about()
    {
        using Folder folder = new Folder().With("contact.json", """{ "identity": "unverified", "channel": "phone", "need": "inquiry" }""");

        using JsonDocument json = JsonDocument.Parse(Run.Of(folder, "explain", "--contact", "contact.json", "--json", "--at", "2026-03-10T09:30:00+08:00").Ends(0).Output);

        Assert.Equal("2026-03-10T01:30:20Z", json.RootElement.GetProperty("promises")[0].GetProperty("due").GetString());
    }

    [Fact]
    public void A_misspelt_member_of_a_contact_is_told_at_its_place()
    {
        using Folder folder = new Folder().With("contact.json", "{ \"identity\": \"verified\",\n  \"chanel\": \"phone\" }");

        Run run = Run.Of(folder, "explain", "--contact", "contact.json").Ends(1);

        Assert.Matches(@"contact\.json:2:3: error CCS1004: .*channel", run.Error);
    }

    [Fact]
    public void A_case_is_told_with_its_promises_and_what_is_due_next()
    {
        Instant opened = Run.Now;
        var command = new CaseCommand { Id = "1", Code = CaseCommand.Open, At = opened, By = "ivr", Role = "system" };
        var facts = new WorkItem { Contact = StandardJson.Read<Contact>(Samples.Contact) };
        CaseTimeline<WorkItem> timeline = Shipped.Cases(WorkItem.Schema).Begin().Open(Shipped.Workflows["service"], command, facts, [new PolicyChange("phone-answer")]).Timeline;
        using Folder folder = new Folder().With("case.json", StandardJson.Write(timeline.Snapshot)).With("events.json", StandardJson.Write(timeline.Events.ToArray()));

        string output = Run.Of(folder, "explain", "--case", "case.json", "--at", "2026-03-10T09:30:05+08:00").Ends(0).Output;

        Assert.Contains("2026-03-10 09:30:20", output, StringComparison.Ordinal);
        Assert.Contains("Due next\n", output, StringComparison.Ordinal);
        Assert.Equal(output, Run.Of(folder, "explain", "--case", "events.json", "--at", "2026-03-10T09:30:05+08:00").Ends(0).Output);
        using JsonDocument json = JsonDocument.Parse(Run.Of(folder, "explain", "--case", "case.json", "--json").Ends(0).Output);
        Assert.Equal(timeline.Case.State, json.RootElement.GetProperty("state").GetString());
    }

    [Fact]
    public void A_step_that_is_refused_says_what_is_missing_in_the_short_answer_too()
    {
        using Folder folder = new Folder().With("contact.json", Samples.Contact);

        string brief = Run.Of(folder, "explain", "--contact", "contact.json", "--workflow", "complaint", "--brief").Ends(0).Output;

        Assert.Matches(@"Refused: a required field is missing\.\n +\S.+\n", brief);
    }

    [Fact]
    public void A_workflow_of_other_cases_than_those_of_contacts_is_told()
    {
        using Folder folder = new Folder().With("contact.json", Samples.Contact);

        Assert.Contains("'violation'", Run.Of(folder, "explain", "--contact", "contact.json", "--workflow", "violation").Ends(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_without_policies_says_how_to_give_them_and_a_misspelt_event_is_told()
    {
        using Folder folder = new Folder().With("case.json", """[{ "id": "1", "at": "2026-03-10T01:30:00Z", "code": "creatd" }]""")
            .With("policy.json", """[{ "id": "1", "at": "2026-03-10T01:30:00Z", "policies": [{ "policy": "phone-answer" }] }]""");

        Run run = Run.Of(folder, "explain", "--case", "case.json").Ends(0);

        Assert.Contains("\"policies\": [{ \"policy\": \"", run.Output, StringComparison.Ordinal);
        Assert.Contains("'creatd'", run.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean ", run.Error, StringComparison.Ordinal);
        Run with = Run.Of(folder, "explain", "--case", "policy.json").Ends(0);
        Assert.DoesNotContain("\"policies\"", with.Output, StringComparison.Ordinal);
        Assert.Empty(with.Error);
    }

    [Fact]
    public void A_file_that_is_no_case_is_told_to_be_none()
    {
        using Folder folder = new Folder().With("case.json", "{ \"evnts\": [] }");

        Assert.Contains("evnts", Run.Of(folder, "explain", "--case", "case.json").Ends(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contact_may_come_by_standard_input_and_a_workflow_must_exist()
    {
        Run.Of(new Folder(), new ConsoleOptions { Input = Samples.Contact }, "explain", "--contact", "-").Ends(0);
        Assert.Contains("complaint", Run.Of(new Folder(), new ConsoleOptions { Input = Samples.Contact }, "explain", "--contact", "-", "--workflow", "complain").Ends(2).Error, StringComparison.Ordinal);
        Run.Of(new Folder(), "explain").Ends(2);
        Run.Of(new Folder(), "explain", "--contact", "a", "--case", "b").Ends(2);
    }

    [Fact]
    public void A_contact_without_its_identity_check_is_told_what_it_can_be()
    {
        using Folder folder = new Folder().With("contact.json", """{ "channel": "phone" }""");

        string error = Run.Of(folder, "explain", "--contact", "contact.json").Ends(1).Error;

        Assert.Contains("'identity' is missing; there are: ", error, StringComparison.Ordinal);
        Assert.Contains("verified", error, StringComparison.Ordinal);
        Assert.DoesNotContain("ccstd validate", error, StringComparison.Ordinal);
    }
}
