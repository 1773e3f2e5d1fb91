using System.Collections.Immutable;

namespace CallCenter.Standards.Mutation;

/// <summary>Changes that were read one by one and make no difference that anybody could see: they are left out of the score, each with its reason.</summary>
/// <remarks>Columns: file, code before, code after, reason; parted by tabs, each run of blanks and line ends in code as one blank.</remarks>
internal sealed class Equivalents
{
    private readonly ImmutableHashSet<(string File, string Original, string Replacement)> known;

    private Equivalents(ImmutableHashSet<(string File, string Original, string Replacement)> known) => this.known = known;

    public static Equivalents Read(string file) => new(
    [
        .. File.ReadLines(file).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'))
            .Select(cells => cells is [string path, string original, string replacement, { Length: > 0 }] ? (path, original, replacement) : throw new InvalidDataException($"{file}: four columns are wanted: {string.Join(" | ", cells)}")),
    ]);

    public bool Contains(Mutant mutant) => known.Contains((mutant.File, OneLine(mutant.Original), OneLine(mutant.Replacement)));

    public static string OneLine(string code) => string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
