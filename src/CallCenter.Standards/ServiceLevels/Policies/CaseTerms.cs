using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What a case is promised: which policy it begins under, what a code of a policy means for it, and what the clock of a promise counts up to.</summary>
/// <param name="Choose">The policy of a case that began at an instant; null where none is for it.</param>
/// <param name="Named">The policy of a code, in the version in force when the case began; null where there is none.</param>
/// <param name="ClockOf">What the clock of a promise counts up to, in a case that began at an instant.</param>
/// <param name="IsNamed">Whether the case is read under a policy that was named for it.</param>
internal sealed record CaseTerms(Func<Instant, CompiledPolicy?> Choose, Func<string, Instant, CompiledPolicy?> Named, Func<CompiledTarget, Instant, ClockTarget> ClockOf, bool IsNamed)
{
    /// <summary>The case that it was chosen for; null where it was named.</summary>
    public ServiceCase? Facts { get; init; }

    /// <summary>The code of the policy that was named; null where it was chosen.</summary>
    public string? Policy { get; init; }

    /// <summary>The version that was named; null for the one in force.</summary>
    public string? Version { get; init; }
}
