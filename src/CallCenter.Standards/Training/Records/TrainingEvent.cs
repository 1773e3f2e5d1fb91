using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Training;

/// <summary>What can happen in somebody's training.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum TrainingAction : byte
{
    /// <summary>Somebody starts to work here, in a role.</summary>
    Join,

    /// <summary>Somebody gets another role, or another stage of the career.</summary>
    Move,

    /// <summary>Somebody leaves.</summary>
    Leave,

    /// <summary>A module was completed.</summary>
    Complete,

    /// <summary>An exam was taken, and marked.</summary>
    Sit,

    /// <summary>A certificate of somebody else was shown.</summary>
    Certify,

    /// <summary>Somebody appeals against the mark of an exam.</summary>
    Appeal,

    /// <summary>An appeal is decided: the mark that counts from now on.</summary>
    Decide,

    /// <summary>Somebody says what they think of the scheme.</summary>
    Comment,
}

/// <summary>Something that happened in somebody's training (D9).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TrainingEvent : IIdentified
{
    /// <summary>The event's own identity: the same event again changes nothing, another one with the identity is refused.</summary>
    public required string Id { get; init; }

    /// <summary>When it happened.</summary>
    public required Instant At { get; init; }

    /// <summary>What happened.</summary>
    public required TrainingAction Action { get; init => field = Given.Member(value); }

    /// <summary>The code of the module completed, the exam taken or the certificate shown; null for every other action.</summary>
    public string? Subject { get; init; }

    /// <summary>The role joined or moved to; null for every other action.</summary>
    public string? Role { get; init; }

    /// <summary>The stage of the career joined or moved to; null where there is none, and for every other action.</summary>
    public string? Stage { get; init; }

    /// <summary>The mark of an exam or of a decided appeal, 0 % to 100 % of full marks; null for every other action.</summary>
    public Percentage? Score { get; init; }

    /// <summary>Who marked the exam, or decided the appeal; null for every other action.</summary>
    public string? By { get; init; }

    /// <summary>The identity of the exam that an appeal is against; null for every other action.</summary>
    public string? Of { get; init; }

    /// <summary>The day a certificate was issued; null for every other action.</summary>
    public LocalDate? Issued { get; init; }

    /// <summary>The first day on which a certificate does not count any more, as it says itself; null where it says none, and for every other action.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>What somebody says, why they appeal, or why an appeal is decided so.</summary>
    public string? Note { get; init; }
}
