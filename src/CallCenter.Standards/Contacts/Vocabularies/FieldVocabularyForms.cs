using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Contacts;

/// <summary>How vocabularies look in JSON.</summary>
internal static class FieldVocabularyForms
{
    public static MembersForm<VocabularyTerm> Term { get; } = Form.Of<VocabularyTerm>("词条", "Term", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<FieldVocabulary> Field { get; } = Form.Of<FieldVocabulary>("字段取值", "Vocabulary of a field", static (m, e) => new()
    {
        Field = m.Required("field", e?.Field, As.Code, "字段", "Field"),
        Record = m.Optional("record", e?.Record, As.Code, "记录", "Record"),
        Name = m.Name(e?.Name),
        Terms = m.List("terms", e?.Terms, Term, "词条", "Terms"),
    });

    public static MembersForm<FieldComparison> Comparison { get; } = Form.Of<FieldComparison>("字段比较", "Comparison of fields", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Record = m.Optional("record", e?.Record, As.Code, "记录", "Record"),
        Name = m.Name(e?.Name),
        Holds = m.Required("holds", e?.Holds, As.Text, "成立条件", "Holds"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<VocabularyCatalogue> Catalogue { get; } = Form.Of<VocabularyCatalogue>("统一用词", "Vocabulary", static (m, e) => new()
    {
        Fields = m.List("fields", e?.Fields, Field, "字段取值", "Fields"),
        Comparisons = m.OptionalList("comparisons", e?.Comparisons, Comparison, "字段比较", "Comparisons"),
    });

    public static MembersForm<ClosedField> Closed { get; } = Form.Of<ClosedField>("封闭字段", "Closed field", static (m, e) => new(
        m.Required("field", e?.Field, As.AnyText, "字段", "Field"),
        m.Optional("record", e?.Record, As.AnyText, "事实记录", "Record"),
        m.List("codes", e?.Codes, As.AnyText, "取值", "Codes")));

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All => [.. RegisteredForm.Of(Term), .. RegisteredForm.Of(Field), .. RegisteredForm.Of(Comparison), .. RegisteredForm.Of(Catalogue), .. RegisteredForm.Of(Closed)];
}
