using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Compliance;

/// <summary>Shows records without what a reader may not see.</summary>
public static class RecordMasks
{
    /// <summary>A copy of a record for people: fields that are more guarded than the reader may see are masked, and free texts hold no card or identity number in full whatever their class, but for readers of sensitive data.</summary>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <param name="schema">The record's schema, which declares the classes and masks.</param>
    /// <param name="record">The record.</param>
    /// <param name="readable">The most guarded class that the reader may see in full.</param>
    public static MaskedRecord Masked<T>(this RecordSchema<T> schema, in T record, DataClass readable = DataClass.Internal)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(record);
        Given.Member(readable);
        ImmutableArray<FieldDefinition> fields = schema.Definition.Fields;
        var values = new MaskedValue[fields.Length];
        for (int i = 0; i < fields.Length; i++)
        {
            FieldDefinition field = fields[i];
            string? text = TextOf(schema.Reader(i), field, in record);
            bool isGuarded = field.Class > readable;
            string? shown = text is null ? null
                : isGuarded ? DataMasks.Apply(text, field.Mask ?? DataMask.Whole)
                : field.IsOpenText && readable < DataClass.Sensitive ? SensitiveNumbers.Mask(text)
                : text;
            values[i] = new MaskedValue(field.Name, field.Class, isGuarded && text is not null, shown);
        }

        return new MaskedRecord(schema.Definition.Name, ImmutableCollectionsMarshal.AsImmutableArray(values));
    }

    private static string? TextOf<T>(FieldReader<T> reader, FieldDefinition field, in T record)
    {
        if (field.Type == FieldType.Text)
        {
            return reader.Text(in record);
        }

        long ordinal = reader.Ordinal(in record);
        return ordinal == Ordinal.Missing ? null : OrdinalText.Literal(field, ordinal);
    }
}
