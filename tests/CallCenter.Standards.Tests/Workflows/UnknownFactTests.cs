using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tests.Workflows;

/// <summary>A word that the standard does not know counts as missing, and whatever decides on it says so: refusals, accepted commands and scores.</summary>
public sealed class UnknownFactTests
{
    private static readonly Standard Standard = StandardBook.Shipped.Compile();

    [Fact]
    public void A_refusal_tells_a_misspelt_need_among_its_reasons()
    {
        WorkflowDecider<WorkItem> decider = WorkflowOf(Needs.Inquiry).For(WorkItem.Schema);
        CaseRun<WorkItem> run = new CaseRun<WorkItem>(decider, ServiceCase.Facts).Do("open", "service-agent").With(new WorkItem { Contact = new Contact { Need = "inqiry" } });

        Assert.Equal(["Guard go", "UnknownValue need"], run.Refused("go", "service-agent"));
        StepResult refused = run.Try("go", "service-agent");
        Assert.Contains(refused.Refusals, refusal => refusal.ToString().Contains("inqiry", StringComparison.Ordinal));
        Assert.Empty(refused.UnknownValues);
    }

    [Fact]
    public void A_contact_accepted_with_a_misspelt_need_says_so()
    {
        WorkItem facts = ServiceCase.Facts with { Contact = ServiceCase.Facts.Contact with { Need = "inqiry" } };
        StepResult accepted = ServiceCase.At("triage").With(facts).Try("accept", "service-agent");

        Assert.Equal((StepOutcome.Accepted, new UnknownValue("need", "inqiry")), (accepted.Outcome, Assert.Single(accepted.UnknownValues)));
        Assert.Empty(ServiceCase.At("triage").Try("accept", "service-agent").UnknownValues);
    }

    [Fact]
    public void An_accepted_command_tells_the_unknown_words_that_its_guard_met()
    {
        WorkflowDecider<WorkItem> decider = WorkflowOf("null, inquiry").For(WorkItem.Schema);
        CaseRun<WorkItem> run = new CaseRun<WorkItem>(decider, ServiceCase.Facts).Do("open", "service-agent");
        CaseState state = run.State;
        StepResult misspelt = decider.Decide(state, run.Command("go", "service-agent"), new WorkItem { Contact = new Contact { Need = "inqiry" } });
        StepResult known = decider.Decide(state, run.Command("go", "service-agent"), new WorkItem { Contact = new Contact { Need = Needs.Inquiry } });

        Assert.Equal((StepOutcome.Accepted, StepOutcome.Accepted), (misspelt.Outcome, known.Outcome));
        Assert.Equal([new UnknownValue("need", "inqiry")], misspelt.UnknownValues.ToArray());
        Assert.Empty(known.UnknownValues);
        Assert.NotEqual(known, misspelt);
        Assert.Equal(misspelt, StandardJson.Read<StepResult>(StandardJson.Write(misspelt)));
    }

    [Fact]
    public void A_score_tells_a_misspelt_channel()
    {
        RiskScore score = Standard.Risk.Score("fraud", new Contact { Channel = "fone" });

        Assert.Equal([new UnknownValue("channel", "fone")], score.UnknownValues.ToArray());
        Assert.Contains("unknown values: channel \"fone\"", score.ToString(), StringComparison.Ordinal);
        Assert.Empty(Standard.Risk.Score("fraud", new Contact { Channel = Channels.Phone }).UnknownValues);
    }

    [Fact]
    public void A_risk_section_compiled_by_itself_knows_the_words_that_it_is_given()
    {
        var misspelt = new Contact { Channel = "fone" };

        // Without words any text is one, and the card has no points for most of them.
        Assert.Throws<FindingsException>(() => RiskEvaluator.Compile(StandardBook.Shipped.Risk));
        Assert.Equal([new UnknownValue("channel", "fone")], RiskEvaluator.Compile(StandardBook.Shipped.Risk, vocabulary: Standard.Vocabulary).Score("fraud", misspelt).UnknownValues.ToArray());
    }

    /// <summary>The shipped book with a workflow of one step, guarded by the need.</summary>
    private static Workflow WorkflowOf(string need)
    {
        System.Text.Json.Nodes.JsonNode book = System.Text.Json.Nodes.JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        book["workflows"]!["workflows"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse($$$"""
            {"code":"short","version":"1","name":{"en":"Short"},"record":"work-item","opening":{"to":"open","event":"opened","roles":["service-agent"]},
             "states":[{"code":"open","name":{"en":"Open"}},{"code":"done","name":{"en":"Done"},"final":true}],
             "commands":[{"code":"go","name":{"en":"Go"},"steps":[{"from":["open"],"to":"done","event":"gone","roles":["service-agent"],"when":{"need":"{{{need}}}"}}]}],
             "provenance":{"kind":"bank","citation":"1"}}
            """));
        return StandardBook.Parse(book.ToJsonString()).Compile().Workflows["short"];
    }
}
