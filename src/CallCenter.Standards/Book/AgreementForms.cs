using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>How agreements look in JSON.</summary>
internal static class AgreementForms
{
    public static MembersForm<Agreement> Agreement { get; } = Form.Of<Agreement>("一致性约定", "Agreement", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Values = m.List("values", e?.Values, As.Text, "须一致的数值", "Values"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<AgreementCatalogue> Catalogue { get; } = Form.Of<AgreementCatalogue>("一致性约定", "Agreements", static (m, e) => new()
    {
        Agreements = m.List("agreements", e?.Agreements, Agreement, "一致性约定", "Agreements"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All => [.. RegisteredForm.Of(Catalogue), .. RegisteredForm.Of(Agreement)];
}
