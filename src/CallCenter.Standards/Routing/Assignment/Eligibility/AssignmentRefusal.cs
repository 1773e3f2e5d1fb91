using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Routing;

/// <summary>Why an agent is not eligible.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum AssignmentRefusalReason : byte
{
    /// <summary>It is not available.</summary>
    State,

    /// <summary>It does not serve the channel.</summary>
    Channel,

    /// <summary>It has no room left on the channel.</summary>
    Capacity,

    /// <summary>It is not the owner that the contact waits for.</summary>
    Owner,

    /// <summary>It is not of the team.</summary>
    Team,

    /// <summary>It does not serve the region.</summary>
    Region,

    /// <summary>It does not speak the language.</summary>
    Language,

    /// <summary>It lacks a skill.</summary>
    Skill,

    /// <summary>Its level of a skill is too low.</summary>
    SkillLevel,

    /// <summary>It does not hold the authority.</summary>
    Authority,

    /// <summary>Its authority does not reach the amount.</summary>
    AuthorityLimit,

    /// <summary>It is not qualified for a skill that the contact asks for (D9): what the qualification requires was not passed, has expired, or has to be passed anew.</summary>
    Qualification,
}

/// <summary>One reason why an agent may not be given a contact.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Required">What is required, such as <c>loans 3</c> or <c>compensation 200</c>, or the qualification that is not met; invariant culture.</param>
/// <param name="Actual">What the agent has instead, such as <c>loans 2</c>; null where it has nothing of the kind.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AssignmentRefusal(AssignmentRefusalReason Reason, string Required, string? Actual) : IExplained
{
    /// <summary>The reason.</summary>
    public AssignmentRefusalReason Reason { get; init => field = Given.Member(value); } = Given.Member(Reason);

    /// <summary>The skill that is locked for the agent, where it is not qualified; null for every other reason.</summary>
    public string? Skill { get; init; }

    /// <summary>What is against the agent, in no language.</summary>
    public Explanation Explain() => Explanation.Of(RefusalSentences.Of(this));

    /// <summary>What is against the agent, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">One sentence either way.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>One line, such as <c>skill-level: requires loans 3, has loans 2</c>.</summary>
    public override string ToString() => $"{EnumCodes<AssignmentRefusalReason>.CodeOf(Reason)}: requires {Required}{(Skill is null ? "" : " for " + Skill)}{(Actual is null ? "" : ", has " + Actual)}";
}
