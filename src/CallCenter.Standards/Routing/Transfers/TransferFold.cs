using System.Collections.Immutable;

namespace CallCenter.Standards.Routing;

/// <summary>What came of one event.</summary>
/// <param name="Trail">The trail after it; the same as before where it was refused.</param>
/// <param name="Refusal">Why it does not fit; null where it does.</param>
public sealed record TransferStep(TransferTrail Trail, TransferRefusal? Refusal);

/// <summary>What came of a list of events.</summary>
/// <param name="Trail">The trail after all that fit.</param>
/// <param name="Refusals">Those that do not, in order.</param>
public sealed record TransferFold(TransferTrail Trail, ImmutableArray<TransferRefusal> Refusals);
