using System.Xml;
using CallCenter.Standards.Tool.Files;

namespace CallCenter.Standards.Tool.Books;

/// <summary>The models that a decision model imports, where they lie beside it.</summary>
internal static class ModelImports
{
    private static readonly XmlReaderSettings Closed = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Their texts; those that are not there are findings of the model.</summary>
    public static IEnumerable<string> Of(InputFile file)
    {
        var texts = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        Add(file.Path, file.Content);
        return texts;

        void Add(string? path, byte[] content)
        {
            if (path is null || !known.Add(path))
            {
                return;
            }

            foreach (string imported in LocationsIn(content).Select(location => Path.GetFullPath(location, Path.GetDirectoryName(path)!)).Where(imported => File.Exists(imported) && !known.Contains(imported)))
            {
                texts.Add(File.ReadAllText(imported));
                Add(imported, File.ReadAllBytes(imported));
            }
        }
    }

    private static List<string> LocationsIn(byte[] content)
    {
        var locations = new List<string>();
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(content), Closed);
            while (xml.Read())
            {
                // An address would be fetched; only files beside the model are looked at.
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "import" } && xml.GetAttribute("locationURI") is { Length: > 0 } location && !location.Contains("://", StringComparison.Ordinal) && location.IndexOfAny(Path.GetInvalidPathChars()) < 0)
                {
                    locations.Add(location);
                }
            }
        }
        catch (XmlException)
        {
            // The model's reader says what is wrong.
        }

        return locations;
    }
}
