using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>agreements</c>: numbers that areas share; left out where there are none.</summary>
internal static class AgreementSection
{
    public static Section<AgreementCatalogue, Agreements> Create(int index) => new("agreements")
    {
        Index = index,
        Chinese = "一致性约定",
        English = "Agreements",
        Form = AgreementForms.Catalogue,
        Empty = AgreementCatalogue.Empty,
        Evaluator = Compile,
        References = static (section, book) => new AgreementCheck(section, book).Check(),
    };

    private static Agreements Compile(Located<AgreementCatalogue> section, BookCompilation book)
    {
        LocatedList<Agreement> agreements = section.Each(s => s.Agreements);
        Codes.Of($"agreement", agreements, agreement => agreement.Code, book.Findings);
        foreach (LocatedList<string> values in agreements.Select(agreement => agreement.Each(a => a.Values)).Where(values => values.GivenCount < 2))
        {
            book.Findings.Add(AgreementFindings.TooFew, values.Place, null, $"{values.Count} {(values.Count == 1 ? FindingWords.Of($"value agrees") : $"values agree")} with nothing.");
        }

        return new Agreements(section.Value);
    }
}
