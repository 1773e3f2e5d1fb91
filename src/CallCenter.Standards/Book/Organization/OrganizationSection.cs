using CallCenter.Standards.Forms;
using System.Text.Json;
using CallCenter.Standards.Organization;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>organization</c>, left out where there is none.</summary>
internal static class OrganizationSection
{
    public const string Name = "organization";

    public static Section<OrganizationCatalogue, OrganizationStructure> Create(int index) => new("organization")
    {
        Index = index,
        Chinese = "组织架构",
        English = "Organisation",
        Form = new CodecForm<OrganizationCatalogue>(ReadMembers, WriteMembers),
        Empty = OrganizationCatalogue.Empty,
        Evaluator = static (section, book) => Compile(section.Value, KpiSection.Codes(book.Book.Kpis), book.Unusable, book.Findings),
        References = static (section, book) => book.Organization.CheckSkills(book.Book.Routing, section.Place.Pointer),
    };

    private static void WriteMembers(Utf8JsonWriter writer, OrganizationCatalogue catalogue)
    {
        writer.OptionalDefinitions("layers", catalogue.Layers, StructureCodec.WriteTier);
        writer.OptionalDefinitions("levels", catalogue.Levels, StructureCodec.WriteTier);
        writer.OptionalDefinitions("domains", catalogue.Domains, StructureCodec.WriteDomain);
        writer.OptionalDefinitions("actions", catalogue.Actions, AuthorityCodec.WriteAction);
        writer.OptionalDefinitions("roles", catalogue.Roles, RoleCodec.Write);
        writer.OptionalDefinitions("units", catalogue.Units, StructureCodec.WriteUnit);
        writer.OptionalDefinitions("posts", catalogue.Posts, PostCodec.Write);
        writer.OptionalDefinitions("lines", catalogue.Lines, PostCodec.WriteLine);
        writer.OptionalDefinitions("dottedLines", catalogue.DottedLines, PostCodec.WriteRule);
        writer.OptionalDefinitions("delegations", catalogue.Delegations, AuthorityCodec.WriteDelegation);
        writer.Object("depth", catalogue.Depth, StructureCodec.WriteRange);
        writer.Object("review", catalogue.Review, static (writer, review) =>
        {
            writer.WriteNumber("months", review.Months);
            writer.Provenance(review.Provenance);
        });
    }

    /// <summary>The structure; null where there are errors.</summary>
    public static OrganizationStructure? Compile(OrganizationCatalogue catalogue, IEnumerable<string>? kpis, UnusableCodes unusable, FindingList findings) =>
        new OrganizationCompiler(catalogue, kpis, "/" + Name, findings, unusable).Compile();

    private static OrganizationCatalogue ReadMembers(JsonMembers members) => new()
    {
        Layers = members.OptionalDefinitions("layers", StructureCodec.ReadTier),
        Levels = members.OptionalDefinitions("levels", StructureCodec.ReadTier),
        Domains = members.OptionalDefinitions("domains", StructureCodec.ReadDomain),
        Actions = members.OptionalDefinitions("actions", AuthorityCodec.ReadAction),
        Roles = members.OptionalDefinitions("roles", RoleCodec.Read),
        Units = members.OptionalDefinitions("units", StructureCodec.ReadUnit),
        Posts = members.OptionalDefinitions("posts", PostCodec.Read),
        Lines = members.OptionalDefinitions("lines", PostCodec.ReadLine),
        DottedLines = members.OptionalDefinitions("dottedLines", PostCodec.ReadRule),
        Delegations = members.OptionalDefinitions("delegations", AuthorityCodec.ReadDelegation),
        Depth = members.Optional<CountRange>("depth", StructureCodec.Range),
        Review = members.Optional<ReviewCycle>("review", ReadReview),
    };

    private static bool ReadReview(JsonValue value, out ReviewCycle review) => JsonMembers.Read(
        value,
        static members => new ReviewCycle(members.Required<int>("months", OrganizationScalars.Count), members.Note<Provenance>("provenance", JsonVocabulary.Provenance)),
        out review);
}
