using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>One cycle of an obligation.</summary>
/// <param name="Number">How many came before it.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
internal readonly record struct ObligationCycle(int Number, LocalDate From, LocalDate To);
