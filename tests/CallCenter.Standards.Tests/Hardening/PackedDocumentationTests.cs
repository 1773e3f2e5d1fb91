using System.Xml.Linq;
using CallCenter.Standards.Packaging;
using CallCenter.Standards.Tests.Conventions;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Hardening;

/// <summary>A package's documentation is of what its users can see: all of it, and nothing of the rest.</summary>
public sealed class PackedDocumentationTests
{
    [SkippableFact]
    public void Whatever_is_public_keeps_its_comment_and_internal_types_lose_theirs()
    {
        string? repository = RepositoryFolder.Find();
        Skip.If(repository is null, "The tests run outside the repository.");
        var document = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "CallCenter.Standards.xml"));
        HashSet<string> all = Names(document);
        string package = Path.Combine(repository!, "src", "CallCenter.Standards");
        int kept = PublicMembers.Keep(document, File.ReadLines(Path.Combine(package, "PublicAPI.Shipped.txt")).Concat(File.ReadLines(Path.Combine(package, "PublicAPI.Unshipped.txt"))));
        HashSet<string> packed = Names(document);

        Type[] types = typeof(Finding).Assembly.GetTypes();
        string[] seen = [.. types.Where(type => type.IsVisible).SelectMany(type => type.GetMembers().Where(member => member.DeclaringType == type && member is not (Type or System.Reflection.EventInfo)).Append(type)).Select(DocumentationId.Of).Where(all.Contains)];
        string[] unseen = [.. types.Where(type => !type.IsVisible && !type.IsNested).Select(DocumentationId.Of).Where(all.Contains)];
        Assert.Equal(packed.Count, kept);
        Assert.NotEmpty(seen);
        Assert.NotEmpty(unseen);
        Assert.Empty(seen.Except(packed, StringComparer.Ordinal));
        Assert.Empty(unseen.Intersect(packed, StringComparer.Ordinal));
    }

    private static HashSet<string> Names(XDocument document) => [.. document.Descendants("member").Select(member => member.Attribute("name")!.Value)];
}
