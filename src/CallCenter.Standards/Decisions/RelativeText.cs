using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>Tests as they were written relative to a moment or another field, and what stands in them for each value.</summary>
/// <param name="Text">The tests as written.</param>
/// <param name="Field">The field that they were written for.</param>
/// <param name="Distance">What they test.</param>
/// <param name="Values">The values in their order, each with how far it is from what the distance is from.</param>
internal sealed record RelativeText(string Text, FieldDefinition Field, FieldDistance Distance, ImmutableArray<RelativeValue> Values)
{
    /// <summary>The tests of the distance.</summary>
    public string OfDistance()
    {
        FieldDefinition distance = Distance.Define();
        return With(value => OrdinalText.Literal(distance, value.Offset));
    }

    /// <summary>The tests of the field itself, where what it is measured from is known: with the values that come of it.</summary>
    /// <param name="anchor">The ordinal of what the distance is from.</param>
    public string At(long anchor)
    {
        IntervalSet<long, OrdinalOrder> domain = OrdinalLiterals.Domain(Field);
        (long least, long greatest) = (domain.Lows[0], domain.Highs[0] - 1);
        return With(value => OrdinalText.Literal(Field, (long)Int128.Clamp((Int128)anchor + value.Offset, Math.Max(least, Ordinal.Least), Math.Min(greatest, Ordinal.Greatest))));
    }

    private string With(Func<RelativeValue, string> write)
    {
        string text = Text;
        for (int i = Values.Length - 1; i >= 0; i--)
        {
            text = string.Concat(text.AsSpan(0, Values[i].Position), write(Values[i]), text.AsSpan(Values[i].Position + Values[i].Length));
        }

        return text;
    }
}

/// <summary>A value in tests that is relative to something.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Length">The characters that it takes.</param>
/// <param name="Offset">How far it is from it, as an ordinal of the distance.</param>
internal readonly record struct RelativeValue(int Position, int Length, long Offset);
