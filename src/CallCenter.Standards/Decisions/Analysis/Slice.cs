namespace CallCenter.Standards.Decisions;

/// <summary>Some pieces of one column.</summary>
/// <param name="Pieces">The pieces.</param>
/// <param name="Touching">The rules that match some of them.</param>
/// <param name="Covering">The rules that match all of them.</param>
internal sealed record Slice(Piece[] Pieces, ulong[] Touching, ulong[] Covering)
{
    /// <summary>A number that slices of a column share where they have the same pieces.</summary>
    public int Number { get; init; }

    public static Slice Of(Piece[] pieces, int rules)
    {
        var slice = new Slice(pieces, new ulong[Bits.All(rules).Length], Bits.All(rules));
        foreach (Piece piece in pieces)
        {
            Bits.Or(slice.Touching, piece.Rules);
            Bits.And(slice.Covering, piece.Rules);
        }

        return slice;
    }
}
