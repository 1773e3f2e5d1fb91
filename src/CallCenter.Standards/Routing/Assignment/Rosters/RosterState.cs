using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Routing;

/// <summary>What a roster says of an agent at a moment. The default value is available, for no reason.</summary>
/// <param name="State"><see cref="AgentState.Available"/> on duty, <see cref="AgentState.Break"/>, <see cref="AgentState.Absent"/>, or <see cref="AgentState.OffShift"/>.</param>
/// <param name="Reason">The reason given with the entry that decides; null where none is, or no entry decides.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct RosterState(AgentState State, string? Reason = null) : IExplained
{
    /// <summary><see cref="AgentState.Available"/> on duty, <see cref="AgentState.Break"/>, <see cref="AgentState.Absent"/>, or <see cref="AgentState.OffShift"/>.</summary>
    public AgentState State { get; init => field = Given.Member(value); } = Given.Member(State);

    /// <summary>What the roster says of the agent, in no language.</summary>
    public Explanation Explain() => Explanation.Of(ExplanationSentence.Of("roster.state", ExplanationPart.Word("state", State), Reason is { } reason ? ExplanationPart.Given("reason", reason) : null));

    /// <summary>What the roster says of the agent, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">One sentence either way.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
