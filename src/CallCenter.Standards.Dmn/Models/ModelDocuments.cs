using System.Xml.Linq;

namespace CallCenter.Standards.Dmn;

/// <summary>What the readers of a document share.</summary>
internal static class ModelDocuments
{
    /// <summary>The type of a reference; any type where there is none, with a finding where it leads nowhere.</summary>
    public static FeelType Find(this ModelDocument document, string? reference, XElement at, string pointer, FindingList findings)
    {
        string name = FeelName.Normal(reference ?? "");
        if (name.Length == 0)
        {
            return FeelType.Any;
        }

        // Older models write FEEL's types with a prefix.
        string local = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if ((document.Types.Find(name) ?? document.Types.Find(local)) is { } type)
        {
            return type;
        }

        findings.Add(ModelFindingRules.Type, at, pointer, Excerpt.Of(name), $"There is no type '{Excerpt.Of(name)}'.");
        return FeelType.Any;
    }

    public static void Report(this ModelDocument document, FeelSyntaxException broken, FeelSource source, string pointer, FindingList findings)
    {
        (int line, int column) = source.At(broken.Position);
        findings.Add(ModelFindingRules.Expression, new Place(source, broken.Position), pointer, Excerpt.Of(source.Text.Trim()), $"Line {line}, column {column}: {broken.Words}");
        document.Names.TakeUnknown();
    }
}
