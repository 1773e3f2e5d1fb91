using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What a case is promised: which policy it begins under, what a code of a policy means for it, and what the clock of a promise counts up to.</summary>
/// <param name="Choose">The policy of a case that began at an instant; null where none is for it.</param>
/// <param name="Named">The policy of a code, in the version in force when the case began; null where there is none.</param>
/// <param name="ClockOf">What the clock of a promise counts up to, in a case that began at an instant.</param>
/// <param name="IsNamed">Whether the case is read under a policy that was named for it.</param>
internal sealed record CaseTerms(Func<Instant, CompiledPolicy?> Choose, Func<string, Instant, CompiledPolicy?> Named, Func<CompiledTarget, Instant, ClockTarget> ClockOf, bool IsNamed)
{
    /// <summary>What the clock of a promise counts up to with an extension of a number, 0 for none.</summary>
    public ClockTarget ExtendedOf(CompiledTarget target, int extension, Instant began)
    {
        ClockTarget promised = ClockOf(target, began);
        return extension == 0 ? promised : new ClockTarget(target.Definition.Extensions[extension - 1].Time, promised.Calendar, promised.Warnings);
    }

    /// <summary>The words of the standard.</summary>
    public required CaseWords Words { get; init; }

    /// <summary>The case that the policy and the calendars were chosen for; null where the policy was named and nothing is known of the case.</summary>
    public ServiceCase? Facts { get; init; }

    /// <summary>The code of the policy that was named; null where it was chosen.</summary>
    public string? Policy { get; init; }

    /// <summary>The version that was named; null for the one in force.</summary>
    public string? Version { get; init; }
}
