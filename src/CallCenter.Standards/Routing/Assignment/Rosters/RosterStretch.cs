using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>An entry of a roster on one of its dates, at one of its hours.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Date">The date on which it starts.</param>
/// <param name="Span">When, never empty.</param>
internal readonly record struct RosterStretch(RosterEntry Entry, LocalDate Date, Interval Span);
