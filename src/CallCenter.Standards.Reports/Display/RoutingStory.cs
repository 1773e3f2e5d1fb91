using CallCenter.Standards.Explanations;
using CallCenter.Standards.Reports.Routing;
using CallCenter.Standards.Routing;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Reports.Display;

/// <summary>Tells why one contact went where it went, line by line.</summary>
internal sealed class RoutingStory(RoutingDay day, Wording wording, Figures figures)
{
    private const int MostNames = 4;

    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    private readonly RoutingWording words = new(wording, day.Standard);

    public string Title(RoutingExplanation contact) => wording.In($"{Id(contact)}的分流与派单", $"The routing of {Id(contact)}");

    public IEnumerable<string> Triage(RoutingExplanation contact) => contact.Triage.Explain(wording.Culture).Split('\n');

    public IEnumerable<string> Transfer(RoutingExplanation contact) =>
    [
        .. contact.Transfer.Explain(wording.Culture).Split('\n'),
        contact.WasTransferred switch
        {
            true => wording.In("日志：已转接", "In the log: transferred"),
            false => wording.In("日志：未转接", "In the log: not transferred"),
            null => wording.In("日志：是否转接无数据", "In the log: no data on transfers"),
        },
    ];

    public IEnumerable<string> Assignment(RoutingExplanation contact) => !contact.AskedForPerson
        ? [wording.In("未要求人工，不派单", "It asked for no person, so that no agent was sought")]
        :
        [
            .. day.Assignment is null ? [words.NoAgents] : contact.Moments.IsEmpty ? [words.Reason(new UnplacedReason(UnplacedKind.UnknownChannel))] : contact.Moments.SelectMany(Of),
            contact.LoggedAgent is { } agent
                ? wording.In($"日志：由{wording.Called("agent", agent)}接听", $"In the log: answered by {wording.Called("agent", agent)}")
                : wording.In("日志：未记录接听坐席", "In the log: no agent who answered"),
        ];

    private IEnumerable<string> Of(AssignmentMoment moment)
    {
        AssignmentExplanation why = moment.Why;
        yield return $"{Moment.Format(moment.At.InZone(day.Zone).LocalDateTime)}{wording.In("，", ", ")}{Waited(moment.Waited)}{wording.In("：", ": ")}{Given(moment)}";
        yield return wording.In("  要求：", "  required: ") + Required(why.Effective);
        if (!why.Ranked.IsEmpty)
        {
            yield return wording.In($"  可派{why.Ranked.Length}人，依次：", $"  eligible, best first, {why.Ranked.Length}: ") + Names(why.Ranked.Select(ranked => ranked.Agent));
        }

        foreach (IGrouping<string, RefusedAgent> group in why.Refused.GroupBy(Refusals, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            yield return wording.In($"  不可派{group.Count()}人", $"  refused {group.Count()}") + wording.In($"（{Names(group.Select(one => one.Agent))}）：", $" ({Names(group.Select(one => one.Agent))}): ") + group.Key;
        }
    }

    private string Waited(Duration waited) => waited == Duration.Zero ? wording.In("刚提出", "on asking") : wording.In($"已等待{figures.Time(waited.TotalSeconds)}", $"after waiting {figures.Time(waited.TotalSeconds)}");

    private string Given(AssignmentMoment moment)
    {
        AssignmentChoice choice = moment.Why.Choice;
        string ring = choice.Ring == 0 ? "" : wording.In($"（已放宽{choice.Ring}级）", $" (rings open: {choice.Ring})");
        string strategy = wording.In(day.Assignment!.Strategy.Name);
        return choice.Agent is { } agent
            ? wording.In($"派给{wording.Called("agent", agent.Code)}{ring}，策略“{strategy}”", $"given to {wording.Called("agent", agent.Code)}{ring}, by the strategy \"{strategy}\"")
            : wording.In("未派给任何人", "given to nobody") + ring + wording.In("，原因：", ": ") + words.Reason(UnplacedReason.Of(moment.Why))
                + (choice.NextRelaxation is { } next ? wording.In($"；等待满{figures.Time(next.TotalSeconds)}后放宽要求", $"; less is asked after {figures.Time(next.TotalSeconds)}") : "");
    }

    private string Required(AssignmentRequest request) => string.Join(
        wording.In("、", ", "),
        [
            Name("channel", request.Channel),
            .. request.Skills.Select(asked => wording.In($"{Name("skill", asked.Skill)}{asked.Level}级", $"{Name("skill", asked.Skill)} at level {asked.Level}")),
            .. request.Language is { } language ? [ExplanationLanguage.Of(wording.Culture).Word("spoken-language", language, null)] : Array.Empty<string>(),
        ]);

    private string Name(string kind, string code) => day.Standard.NameOf(kind, code) is { } name ? wording.In(name) : code;

    private string Refusals(RefusedAgent refused) => string.Join(wording.In("", " "), refused.Refusals.Select(refusal => day.Standard.Named(refusal.Explain()).In(wording.Culture)));

    private string Names(IEnumerable<Agent> agents)
    {
        string[] all = [.. agents.Select(agent => wording.Called("agent", agent.Code))];
        return string.Join(", ", all.Take(MostNames)) + (all.Length > MostNames ? ", …" : "");
    }

    private string Id(RoutingExplanation contact) => contact.Id.Length > 0 ? contact.Id : wording.None;
}
