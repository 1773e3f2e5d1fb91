namespace CallCenter.Standards.Dmn;

/// <summary>Tells of values that a caller gives and nothing takes, such as one whose name is mistyped.</summary>
internal static class GivenNames
{
    /// <summary>Looks through the values given for the input data of a document, and for those of its imports.</summary>
    /// <param name="run">Takes the warnings.</param>
    /// <param name="document">The document.</param>
    /// <param name="given">The values.</param>
    /// <param name="path">The imports on the way to them, each with a point.</param>
    public static void Check(Run run, ModelDocument document, FeelContext given, string path = "")
    {
        IEnumerable<ModelElement> elements = document.Imports.GetValueOrDefault("") is { } merged ? document.Elements.Concat(merged.Elements) : document.Elements;
        Check(run, document, given, [.. elements.OfType<InputElement>().Select(input => input.Name)], [.. document.Imports.Keys], path);
    }

    /// <summary>Looks through the values given for names.</summary>
    /// <param name="run">Takes the warnings.</param>
    /// <param name="document">The document that the names are of.</param>
    /// <param name="given">The values.</param>
    /// <param name="names">The names that take a value.</param>
    /// <param name="imports">The imports whose inputs take a value, in a context.</param>
    /// <param name="path">The imports on the way to them, each with a point.</param>
    public static void Check(Run run, ModelDocument document, FeelContext given, string[] names, string[] imports, string path = "")
    {
        HashSet<string> known = [.. names, .. imports.Where(import => import.Length > 0)];
        foreach ((string name, FeelValue value) in given.Entries)
        {
            if (!known.Contains(name))
            {
                run.Fail(new Place(new FeelSource(path + name, ""), 0), Why(document, name, [.. known]));
            }
            else if (value is FeelContext inner && imports.Contains(name, StringComparer.Ordinal) && document.Imports.TryGetValue(name, out ModelDocument? imported))
            {
                Check(run, imported, inner, $"{path}{name}.");
            }
        }
    }

    private static FindingWords Why(ModelDocument document, string name, string[] known)
    {
        foreach ((string import, ModelDocument imported) in document.Imports)
        {
            if (import.Length > 0 && imported.Elements.Any(element => element is InputElement && element.Name == name))
            {
                return FindingWords.Of($"There is no input '{Excerpt.Of(name)}' here: that of the import '{Excerpt.Of(import)}' is given in a context under the import's name.");
            }
        }

        return NearestName.Find(name, known) is { } near ? FindingWords.Of($"There is no input '{Excerpt.Of(name)}'; '{Excerpt.Of(near)}' is near.") : $"There is no input '{Excerpt.Of(name)}'.";
    }
}
