using System.Collections.Immutable;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Cases;

/// <summary>The promises of one policy of a case, and when each of their ladders has to be looked at. Immutable.</summary>
/// <param name="Policy">The code of the policy in force.</param>
/// <param name="State">Its promises.</param>
/// <param name="Watches">One for each clock.</param>
internal sealed record PolicyTrack(string Policy, ServiceLevelState State, ImmutableArray<LadderWatch> Watches);

/// <summary>When the ladder of a clock next has something due.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Prefix">How the identities of its run's steps begin; null for a clock without a ladder or a run.</param>
/// <param name="WakeAt">When its next step falls due if nothing happens; in the past where one fell due that is not told yet. Null for never.</param>
internal sealed record LadderWatch(ClockState Clock, string? Prefix, Instant? WakeAt);
