using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Risk;

/// <summary>Reads the bin of one characteristic by asking bin after bin, with the value: the slow way, that explains.</summary>
internal sealed class BinReader<T>
{
    private readonly CompiledCharacteristic characteristic;
    private readonly FieldReader<T>? reader;
    private readonly RecordPredicate<T>? condition;

    public BinReader(CompiledCharacteristic characteristic, RecordSchema<T> schema)
    {
        this.characteristic = characteristic;
        reader = characteristic.Condition is null ? ScoreColumns<T>.ReaderOf(characteristic.Column.Field, schema) : null;
        condition = characteristic.Condition?.Bind(schema);
    }

    /// <summary>The position of the record's bin.</summary>
    public int BinOf(in T record)
    {
        if (condition is not null)
        {
            return characteristic.BinOf(condition(in record));
        }

        return characteristic.Column.Field.HasOrdinals() ? characteristic.BinOf(reader!.Ordinal(in record)) : characteristic.BinOf(reader!.Text(in record));
    }

    /// <summary>The bin with the value.</summary>
    public ScoreContribution Read(in T record) => new(characteristic.Definition, characteristic.Definition.Bins[BinOf(in record)], ValueOf(in record));

    private string ValueOf(in T record)
    {
        FieldDefinition field = characteristic.Column.Field;
        if (condition is not null)
        {
            return condition(in record) ? "true" : "false";
        }

        return field.HasOrdinals() ? OrdinalText.Literal(field, reader!.Ordinal(in record))
            : reader!.Text(in record) is { } text ? OrdinalText.Quote(SensitiveNumbers.Mask(text)) : "null";
    }
}
