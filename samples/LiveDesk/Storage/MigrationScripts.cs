using System.Collections.Immutable;
using System.Globalization;

namespace LiveDesk.Storage;

/// <summary>The numbered scripts that bring a schema up to date, embedded as <c>dialect/001-name.sql</c>. A script that was released is never changed: another one follows it.</summary>
internal static class MigrationScripts
{
    /// <summary>The scripts of a dialect by number, from 1 without gaps.</summary>
    public static ImmutableArray<(int Number, string Sql)> Of(string dialect)
    {
        string prefix = dialect + "/";
        ImmutableArray<(int Number, string Sql)> scripts = [.. typeof(MigrationScripts).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => (int.Parse(name.AsSpan(prefix.Length, 3), NumberStyles.None, CultureInfo.InvariantCulture), Read(name)))
            .OrderBy(script => script.Item1)];
        return scripts.Select(script => script.Number).SequenceEqual(Enumerable.Range(1, scripts.Length)) ? scripts
            : throw new InvalidOperationException($"The scripts of {dialect} are not numbered from 1 without gaps.");
    }

    /// <summary>Refuses a schema that a newer program has made.</summary>
    public static void CheckKnown(int version, ImmutableArray<(int Number, string Sql)> scripts)
    {
        if (version > scripts.Length)
        {
            throw new InvalidOperationException($"The store has schema {version}; this program knows up to {scripts.Length}. Start the newer program.");
        }
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(MigrationScripts).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
