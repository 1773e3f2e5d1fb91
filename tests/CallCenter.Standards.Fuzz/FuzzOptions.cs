namespace CallCenter.Standards.Fuzz;

/// <summary>What a run reads.</summary>
/// <param name="Count">How many inputs, over all targets.</param>
/// <param name="Seed">Where the random numbers begin: the same inputs for the same seed.</param>
/// <param name="Targets">The targets; all where empty.</param>
/// <param name="Time">When it ends early, or null.</param>
/// <param name="From">The number of the first input of each target.</param>
/// <param name="Workers">How many inputs are read at a time.</param>
/// <param name="Failures">The folder that failing inputs go to.</param>
internal sealed record FuzzOptions(long Count, int Seed, IReadOnlyList<string> Targets, TimeSpan? Time, long From, int Workers, string Failures);
