using System.Collections.Immutable;

namespace CallCenter.Standards.Compliance;

/// <summary>What became of one finding; a finding is as its last events left it.</summary>
/// <param name="Raised">The event that raised it.</param>
/// <param name="Since">The event that its due day counts from: it was raised, failed a re-check, or was reopened.</param>
internal sealed record FindingState(InspectionEvent Raised, InspectionEvent Since)
{
    /// <summary>What will be done; null where nothing is planned.</summary>
    public InspectionEvent? Planned { get; private init; }

    /// <summary>The rectification that counts.</summary>
    public InspectionEvent? Rectified { get; private init; }

    /// <summary>The re-check that it passed after the rectification.</summary>
    public InspectionEvent? Passed { get; private init; }

    /// <summary>The acceptance of the risk.</summary>
    public InspectionEvent? Accepted { get; private init; }

    /// <summary>The event that closed it; null while it is open.</summary>
    public InspectionEvent? Closed { get; private init; }

    /// <summary>Those who rectified it, whatever came of it.</summary>
    private ImmutableArray<string> Workers { get; init; } = [];

    /// <summary>Whether somebody ever rectified it.</summary>
    public bool HasWorked(string? person) => Workers.Any(worker => SamePerson.Is(worker, person));

    /// <summary>The finding after an event that fits it.</summary>
    public FindingState With(InspectionEvent next) => next.Action switch
    {
        InspectionAction.Plan => this with { Planned = next },
        InspectionAction.Rectify => this with { Rectified = next, Workers = next.By is { } by ? Workers.Add(by) : Workers },
        InspectionAction.Pass => this with { Passed = next },
        InspectionAction.Accept => this with { Accepted = next },
        InspectionAction.Close => this with { Closed = next },
        _ => new FindingState(Raised, next) { Workers = Workers }, // open again
    };
}
