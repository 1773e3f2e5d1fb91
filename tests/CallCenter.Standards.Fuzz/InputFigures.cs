namespace CallCenter.Standards.Fuzz;

/// <summary>What came of one input.</summary>
/// <param name="IsRead">Whether it could be read.</param>
/// <param name="Time">What the processor worked for it.</param>
/// <param name="Bytes">What was allocated.</param>
/// <param name="Fault">The promise that it broke, or null.</param>
internal readonly record struct InputFigures(bool IsRead, TimeSpan Time, long Bytes, Exception? Fault);
