namespace CallCenter.Standards.Kpis;

/// <summary>The fields of contacts that columns hold, by their places in the schema; and where a reader of a schema reads from.</summary>
internal static class ContactFields
{
    public const int Arrival = 9;

    public const int Outcome = 15;

    /// <summary>A reader of a field that no record has.</summary>
    public const int Missing = -1;

    /// <summary>A reader of the host, or of a field that is made of others: it reads records.</summary>
    public const int None = -2;

    public static int Count => ContactRecord.Schema.Definition.Fields.Length;

    public static FieldDefinition Definition(int field) => ContactRecord.Schema.Definition.Fields[field];

    /// <summary>The field that a reader reads: that of the shipped schema itself, since another of the same name may read it otherwise.</summary>
    public static int Of<T>(FieldReader<T> reader)
    {
        if (reader is MissingReader<T>)
        {
            return Missing;
        }

        if (reader is FieldReader<ContactRecord> own)
        {
            for (int field = 0; field < Count; field++)
            {
                if (ReferenceEquals(ContactRecord.Schema.Reader(field), own))
                {
                    return field;
                }
            }
        }

        return None;
    }
}
