using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Staffing;

/// <summary>What is required where a bot stands before the agents.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record BotRequirement : IExplained
{
    /// <summary>The share of contacts that the bot does.</summary>
    public required Percentage Containment { get; init; }

    /// <summary>The sessions of the bot.</summary>
    public required StaffingRequirement Sessions { get; init; }

    /// <summary>The agents for the others.</summary>
    public required StaffingRequirement Agents { get; init; }

    /// <summary>How many sessions and agents are needed, in no language.</summary>
    public Explanation Explain() => RequirementSentences.Of(this);

    /// <summary>How many sessions and agents are needed, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with what it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
