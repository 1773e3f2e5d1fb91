using System.Collections.Immutable;

namespace CallCenter.Standards.Workflows;

/// <summary>A step from node to node.</summary>
/// <param name="From">The node before.</param>
/// <param name="Activity">What a log shows of it; null for nothing.</param>
/// <param name="To">The node after.</param>
/// <param name="Roles">The roles that may take it; null for anybody, and where an authority decides.</param>
/// <param name="IsGuarded">Whether it is for certain cases only.</param>
/// <param name="IsInterruption">Whether it breaks off what is done in the ordinary way: it stops the operation, releases it, or ends the case from wherever it is without settling it.</param>
internal sealed record NetStep(int From, string? Activity, int To, ImmutableArray<string>? Roles = null, bool IsGuarded = false, bool IsInterruption = false);

/// <summary>An arc of a net.</summary>
/// <param name="Label">The number of its activity.</param>
/// <param name="To">The node it leads to.</param>
/// <param name="Roles">The roles that may take one of its steps, by code; null for anybody.</param>
/// <param name="IsGuarded">Whether all of its steps are for certain cases only.</param>
/// <param name="IsInterruption">Whether all of its steps are interruptions.</param>
internal sealed record NetArc(int Label, int To, ImmutableArray<string>? Roles, bool IsGuarded, bool IsInterruption);

/// <summary>An event in step with its workflow.</summary>
/// <param name="Position">The index of the event in its case.</param>
/// <param name="Node">The node before it.</param>
/// <param name="Arc">The arc that it is in step with.</param>
internal readonly record struct EventInStep(int Position, int Node, NetArc Arc);
