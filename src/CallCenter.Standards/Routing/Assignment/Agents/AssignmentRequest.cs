using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>What a waiting contact needs of an agent (D3.1): what it must have, and who is preferred. Codes are compared ordinally.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AssignmentRequest
{
    /// <summary>The most skills one contact asks for.</summary>
    public const int MostSkills = 16;

    private readonly Listed<SkillLevel> skills;

    /// <summary>The code of the channel it waits on.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public required string Channel { get; init => field = AgentFacts.Code(value); }

    /// <summary>The skills with the least level of each; every one is needed. Each skill once, at most <see cref="MostSkills"/>.</summary>
    /// <exception cref="ArgumentException">A blank or repeated skill, a level out of range, or too many.</exception>
    public ImmutableArray<SkillLevel> Skills
    {
        get => skills;
        init => skills = AgentFacts.Skills(value).Length <= MostSkills ? value : throw new ArgumentException($"A contact asks for {MostSkills} skills at most.", nameof(value));
    }

    /// <summary>The language; null for any.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public string? Language { get; init => field = AgentFacts.OptionalCode(value); }

    /// <summary>The region (D5.7); null for any.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public string? Region { get; init => field = AgentFacts.OptionalCode(value); }

    /// <summary>The team; null for any.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public string? Team { get; init => field = AgentFacts.OptionalCode(value); }

    /// <summary>The authority the matter needs (D2.5); null for none.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public string? Authority { get; init => field = AgentFacts.OptionalCode(value); }

    /// <summary>The amount that the authority has to reach, at most two decimals; null where holding it is enough. Means nothing without an authority.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, with more than two decimals, or beyond 10^15.</exception>
    public decimal? Amount
    {
        get;
        init
        {
            Hundredths = ContactBounds.Hundredths(value) ?? 0;
            field = value;
        }
    }

    /// <summary>The agent that owns the matter (D14); null where there is none.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public string? PreferredOwner { get; init => field = AgentFacts.OptionalCode(value); }

    /// <summary>Whether the contact waits for its owner and takes no one else, until a ring gives this up. Means nothing without an owner.</summary>
    public bool OwnerRequired { get; init; }

    /// <summary>The place of its priority in the scale, 0 for the one that goes first, as triage tells it (<see cref="TriageDecision.PriorityRank"/>); null for one that nobody has judged, which goes after all others.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int? Priority
    {
        get;
        init => field = value is null or >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A place in the scale of priorities is 0 or more.");
    }

    /// <summary>How long the contact has been waiting: what the rings of a strategy, and the ageing of priorities, go by.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Duration Waiting { get; init => field = ContactBounds.NotNegative(value)!.Value; }

    /// <summary>The amount in hundredths; 0 for none.</summary>
    internal long Hundredths { get; private init; }
}
