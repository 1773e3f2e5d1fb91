using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Tests.Book;
using NodaTime;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Differences of the shipped standard from books that banks make of it, of every kind.</summary>
internal static class ExplainedDifferences
{
    public static IEnumerable<(string Title, IExplained Answer)> All =>
    [
        ("difference of a queue and a promise", Diff(QueueAndPromise)),
        ("difference of a queue", Diff(ChangedShipped.Queues(table => table.Rule("complex", rule => rule with { Then = ["general"] })))),
        ("difference of a target", Diff(ChangedShipped.Kpi("connect-rate", kpi => kpi with { Target = kpi.Target! with { AtLeast = 0.97m } }))),
        ("difference of nothing", Diff(StandardBook.Shipped)),
        ("change of a cell", Diff(ChangedShipped.Queues(table => table.Cell("written", "channel", "chat, web"))).Changes[0]),
        ("change of a place", Diff(StandardBook.Shipped with { Kpis = StandardBook.Shipped.Kpis with { Kpis = [.. StandardBook.Shipped.Kpis.Kpis.Skip(1), StandardBook.Shipped.Kpis.Kpis[0]] } }).Changes[0]),
        ("change of the header", Diff(StandardBook.Shipped with { Version = "2.0.0" }).Changes[0]),
        ("risk seen earlier", First(ChangedShipped.Risks(table => table.Cell("failed-verifications", "failed-verifications", ">= 2")))),
        ("contact of a log", StandardDiff.InLog(StandardBook.Shipped.Compile(), ChangedShipped.Queues(table => table.Rule("general", rule => rule with { Then = ["written"] })).Compile(), [default(Contact)]).First()),
        ("band that begins lower", First(ChangedShipped.Card("fraud", card => card with { Bands = card.Bands.Change("high", band => band with { From = 40 }) }))),
        ("step that asks for more", First(ChangedShipped.Workflow("callback", workflow => workflow with { Commands = workflow.Commands.Change("miss", command => command with { Steps = [.. command.Steps.Select(step => step with { Collects = [.. step.Collects, "details"], Requires = [.. step.Requires, "details"] })] }) }))),
        ("command that is gone", First(ChangedShipped.Workflow("reception", workflow => workflow with { Commands = workflow.Commands.Change("leave", command => command with { Steps = [.. command.Steps.Select(step => step with { From = [.. step.From.Where(from => from != "appointed")] })] }) }))),
        ("state that is gone", new StateGone("reception", new("接待流程", "Reception"), "appointed", new("已预约", "Appointed"))),
        ("authority that is less", First(ChangedShipped.Grant("team-leader", "small-compensation", grant => grant with { Amount = 200 }))),
        .. Diff(ChangedShipped.Promise("work-order", "handle", target => target with { Time = new BusinessDuration(Duration.FromHours(6)) })).Consequences.Select(consequence => ("promise of more hours", (IExplained)consequence)),
        ("promise for fewer cases", First(StandardBook.Shipped with { ServiceLevels = StandardBook.Shipped.ServiceLevels with { Policies = StandardBook.Shipped.ServiceLevels.Policies.Change("work-order", policy => policy with { When = [.. policy.When, new FieldCondition("segment", "not(vip)")] }) } })),
        ("authority for fewer cases", First(ChangedShipped.Grant("team-leader", "small-compensation", grant => grant with { When = [.. grant.When, new FieldCondition("risk", "false")] }))),
        ("occasion of a callback that is gone", Diff(StandardBook.Shipped with { Callbacks = StandardBook.Shipped.Callbacks with { Triggers = StandardBook.Shipped.Callbacks.Triggers! with { Rules = StandardBook.Shipped.Callbacks.Triggers!.Rules.RemoveAt(0) } } }).Consequences.OfType<RuleChanged>().First()),
        ("target that is dropped", First(ChangedShipped.Kpi("connect-rate", kpi => kpi with { Target = null }))),
        ("another currency", First(StandardBook.Shipped with { Currency = "BRL" })),
        ("figure by another limit", Diff(StandardBook.Shipped with { Kpis = StandardBook.Shipped.Kpis with { Limits = StandardBook.Shipped.Kpis.Limits.Change("phone-answer", limit => limit with { Time = Duration.FromSeconds(15) }) } }).Consequences.OfType<HistoryBroken>().First()),
        ("figure of something else", First(ChangedShipped.Kpi("connect-rate", kpi => kpi with { Formula = "answered / accessed" }))),
    ];

    /// <summary>The example of the page on differences.</summary>
    private static StandardBook QueueAndPromise => ChangedShipped.Promise("work-order", "handle", target => target with { Time = new BusinessDuration(Duration.FromHours(6)) }) with
    {
        Routing = ChangedShipped.Queues(table => table.Rule("complex", rule => rule with { Then = ["general"] })).Routing,
    };

    private static StandardDiff Diff(StandardBook later) => StandardDiff.Between(StandardBook.Shipped, later);

    private static Consequence First(StandardBook later) => Diff(later).Consequences[0];
}
