using CallCenter.Standards.Forms;
using CallCenter.Standards.Organization;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>organization</c>: layers, roles, posts, lines and authority; left out where there is none.</summary>
internal static class OrganizationSection
{
    public static Section<OrganizationCatalogue, OrganizationStructure> Create(int index) => new("organization")
    {
        Index = index,
        Chinese = "组织架构",
        English = "Organisation",
        Form = OrganizationForms.Catalogue,
        Empty = OrganizationCatalogue.Empty,
        Evaluator = Compile,
        References = CheckReferences,
    };

    private static OrganizationStructure? Compile(Located<OrganizationCatalogue> section, BookCompilation book)
    {
        var compiler = new OrganizationCompiler(section, book.Kpis, book.Findings, book.ValuesOf("segment"), book.Vocabulary!.Close(AuthorityFacts.Schema.Definition)) { Releases = StopReleases.Of(book.Book) };
        book.Roles = compiler.Roles;
        book.Actions = compiler.Actions;
        return compiler.Compile();
    }

    private static void CheckReferences(Located<OrganizationCatalogue> section, BookCompilation book)
    {
        foreach (Located<Role> role in section.Each(c => c.Roles))
        {
            book.Skills.CheckAll(role.Each(r => r.Skills));
        }

        Deciders.Check(section, book);
    }
}
