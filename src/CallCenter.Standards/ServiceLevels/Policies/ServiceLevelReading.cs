using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>One promise of a case at an instant.</summary>
/// <param name="Target">The promise, as the policy in force last has it.</param>
/// <param name="State">Its clock after the events.</param>
/// <param name="Clock">Its clock at the instant.</param>
public sealed record TargetReading(ServiceTarget Target, ClockState State, ClockReading Clock);

/// <summary>All promises of a case at an instant, or the events that cannot be read.</summary>
public sealed class ServiceLevelReading
{
    internal ServiceLevelReading(Instant at, ServiceLevelPolicy? policy, ImmutableArray<TargetReading> targets, ImmutableArray<ClockRefusal> refusals)
    {
        At = at;
        Policy = policy;
        Targets = targets;
        Refusals = refusals;
    }

    /// <summary>The instant that was asked about.</summary>
    public Instant At { get; }

    /// <summary>The policy the case began under; null where no policy is for the case, or none of its versions was in force.</summary>
    public ServiceLevelPolicy? Policy { get; }

    /// <summary>The promises in the policy's order, then those that a change of policy added; empty where an event was refused.</summary>
    public ImmutableArray<TargetReading> Targets { get; }

    /// <summary>Every event that repeats an identity, comes out of order, starts later than itself, or names a policy that does not exist; empty where none does.</summary>
    public ImmutableArray<ClockRefusal> Refusals { get; }

    /// <summary>The promise of a code; null where there is none.</summary>
    public TargetReading? Find(string target)
    {
        foreach (TargetReading reading in Targets)
        {
            if (reading.Target.Code == target)
            {
                return reading;
            }
        }

        return null;
    }

    /// <summary>The earliest instant after the reading at which a clock warns or falls due by itself; null for none.</summary>
    public Instant? NextSignalAt()
    {
        Instant? next = null;
        foreach (TargetReading reading in Targets)
        {
            if (reading.State.NextSignal(At) is { } signal && !(next <= signal.At))
            {
                next = signal.At;
            }
        }

        return next;
    }
}
