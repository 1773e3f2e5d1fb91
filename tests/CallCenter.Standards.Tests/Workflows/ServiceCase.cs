using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows;

/// <summary>Cases of the shipped service workflow (D3).</summary>
internal static class ServiceCase
{
    public static readonly WorkItem Facts = Triaged(new()
    {
        Contact = new Contact { Need = Needs.Inquiry, Complexity = Complexity.Ordinary, Problem = ProblemType.BasicInquiry },
        CustomerName = "王芳",
        CustomerContact = "13800000000",
        BusinessType = "account",
        Reason = "balance",
        Details = "asks for the balance of two accounts",
        Category = "inquiry",
        Priority = "normal",
        TimeLimit = CaseRun<WorkItem>.Start + Duration.FromHours(4),
        Target = "personal-finance",
        ContactPerson = "zhao",
        ExpectedBy = CaseRun<WorkItem>.Start + Duration.FromHours(2),
        Result = "told",
        Accepted = true,
        SelfChecked = true,
        Reconfirmation = Reconfirmation.NotNeeded,
    });

    public static Workflow Workflow => StandardBook.Shipped.Compile().Workflows["service"];

    /// <summary>Facts with what the shipped standard's triage says of their contact.</summary>
    public static WorkItem Triaged(WorkItem facts) => StandardBook.Shipped.Compile().Routing.Triaged(facts, CaseRun<WorkItem>.Start);

    public static CaseRun<WorkItem> New(WorkItem? facts = null) => new(Workflow.For(WorkItem.Schema), facts ?? Facts);

    /// <summary>A case on the shortest way to a state.</summary>
    public static CaseRun<WorkItem> At(string state)
    {
        CaseRun<WorkItem> run = New().Do("open", "customer").After(Duration.FromSeconds(15)).Do("answer", "service-agent");
        if (state == "triage")
        {
            return run;
        }

        run.After(Duration.FromMinutes(1)).Do("accept", "service-agent").After(Duration.FromMinutes(1)).Do("register", "service-agent").After(Duration.FromMinutes(1));
        return state switch
        {
            "awaiting-customer" => run.Do("ask-customer", "service-agent"),
            "transferring" => run.Do("transfer", "service-agent", "transfer-slip"),
            "feedback" => run.Do("solve", "service-agent"),
            _ => run,
        };
    }
}
