namespace CallCenter.Standards.Decisions;

/// <summary>The value of an input: an ordinal, or a text where the field has no closed set of values.</summary>
internal readonly record struct InputValue(long Ordinal, string? Text, bool IsMissing)
{
    public static InputValue Read<T>(FieldDefinition field, FieldReader<T> reader, in T record) =>
        field.HasOrdinals() ? Of(reader.Ordinal(in record)) : Of(reader.Text(in record));

    public static InputValue Of(long ordinal) => new(ordinal, null, ordinal == CallCenter.Standards.Ordinal.Missing);

    public static InputValue Of(string? text) => new(0, text, text is null);

    public bool Passes(UnaryTests tests) => tests.Field.HasOrdinals() ? tests.Contains(Ordinal) : tests.Contains(Text);

    /// <summary>As people read it: card and identity numbers are masked.</summary>
    public string Literal(FieldDefinition field) =>
        IsMissing ? "null" : Text is not null ? OrdinalText.Quote(SensitiveNumbers.Mask(Text)) : OrdinalText.Literal(field, Ordinal);
}
