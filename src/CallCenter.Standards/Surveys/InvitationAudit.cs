using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Surveys;

/// <summary>Whether those who were invited are those whom the lot fell on: who picks the customers to be asked picks the score.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record InvitationAudit
{
    private readonly Listed<string> picked;
    private readonly Listed<string> leftOut;

    /// <summary>The survey.</summary>
    public required string Survey { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>What the draw began with.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How many could be asked by the rule.</summary>
    public required long Eligible { get; init; }

    /// <summary>How many the lot fell on.</summary>
    public required long Drawn { get; init; }

    /// <summary>How many of them were left in peace, their customers having been asked not long before.</summary>
    public required long Resting { get; init; }

    /// <summary>How many were invited, each once.</summary>
    public required long Invited { get; init; }

    /// <summary>Those who were invited though the lot did not fall on them, or though they were to be left in peace, in the order of their ids; contacts that are not known among them.</summary>
    public ImmutableArray<string> Picked
    {
        get => picked;
        init => picked = value;
    }

    /// <summary>Those whom the lot fell on, who were not to be left in peace, and who were not invited, in the order of their ids.</summary>
    public ImmutableArray<string> LeftOut
    {
        get => leftOut;
        init => leftOut = value;
    }

    /// <summary>Whether all and only those were invited whom the lot fell on, those left in peace aside.</summary>
    public bool IsFair => Picked.IsEmpty && LeftOut.IsEmpty;
}
