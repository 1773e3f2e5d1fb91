namespace CallCenter.Standards.Decisions;

/// <summary>The values of one column in which the same rules match.</summary>
/// <param name="Rules">The rules, one bit each, in winning order.</param>
/// <param name="Literal">Gives a value of the piece as a literal.</param>
internal sealed record Piece(ulong[] Rules, Func<string> Literal);
