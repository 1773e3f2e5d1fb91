using System.Collections.Immutable;
using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>The form of a type that is written as one thing that it is made of.</summary>
/// <param name="part">The form of that thing.</param>
/// <param name="make">The value of what was read. What it refuses with an <see cref="ArgumentException"/> is a fault of the data.</param>
/// <param name="take">What a value is made of.</param>
internal sealed class PartForm<T, TPart>(Form<TPart> part, Func<TPart, T> make, Func<T, TPart> take) : Form<T>
{
    public override FormKind Kind => part.Kind;

    public override ImmutableArray<Form> Parts => [part];

    public override ImmutableArray<string> Values => part.Values;

    public override string? Pattern => part.Pattern;

    public override Form Bare => part.Bare;

    public override NumberRange? Range => part.Range;

    public override bool TryRead(in JsonElement json, FormReader reader, out T value)
    {
        value = default!;
        return part.TryRead(json, reader, out TPart read) && reader.TryMake(json, read, make, out value);
    }

    public override void Check(FormReader places, T value) => places.Check(take(value), part);

    public override void Write(FormWriter writer, T value) => part.Write(writer, take(value));
}

/// <summary>The form of one case of a union where that case alone will do.</summary>
internal sealed class CaseForm<T, TCase>(Form<T> union) : Form<TCase>
    where TCase : T
{
    public override FormKind Kind => union.Kind;

    public override ImmutableArray<Form> Parts => [union];

    public override Form Bare => union.Bare;

    public override bool TryRead(in JsonElement json, FormReader reader, out TCase value)
    {
        value = default!;
        if (!union.TryRead(json, reader, out T read))
        {
            return false;
        }

        if (read is not TCase known)
        {
            return reader.Fail(json, FindingRules.BadFormat, $"Another kind of value is needed here.");
        }

        value = known;
        return true;
    }

    public override void Check(FormReader places, TCase value) => union.Check(places, value);

    public override void Write(FormWriter writer, TCase value) => union.Write(writer, value);
}
