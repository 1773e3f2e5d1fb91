using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using CallCenter.Standards.Tests.Fuzzing;

namespace CallCenter.Standards.Fuzz;

/// <summary>Keeps one failing input of each kind, made small.</summary>
internal sealed class Failures(string folder)
{
    private readonly ConcurrentDictionary<string, bool> kinds = new(StringComparer.Ordinal);

    public int Count => kinds.Count;

    /// <summary>Keeps an input unless one of its kind is kept; tells about it.</summary>
    public void Add(FuzzTarget target, long index, byte[] input, Exception fault)
    {
        string kind = KindOf(target, fault);
        if (!kinds.TryAdd(kind, true))
        {
            return;
        }

        byte[] small = Smallest.Of(input, changed => InputRun.Of(target, changed).Fault is { } same && KindOf(target, same) == kind);
        string path = Save(target, small);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FAULT {target.Name} #{index}: {Line(fault.GetType().Name + ": " + fault.Message)}\n  {Line(PlaceOf(fault))}\n  {path}"));
    }

    /// <summary>Keeps an input that never ends.</summary>
    public void AddEndless(FuzzTarget target, long index, byte[] input) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FAULT {target.Name} #{index}: it does not end.\n  {Save(target, input)}"));

    private string Save(FuzzTarget target, byte[] input)
    {
        string path = Path.Combine(folder, target.Name, Convert.ToHexStringLower(SHA256.HashData(input))[..12]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, input);
        return path;
    }

    /// <summary>Where and how it failed, without the values of this input.</summary>
    private static string KindOf(FuzzTarget target, Exception fault) =>
        target.Name + fault.GetType().Name + PlaceOf(fault) + (fault is FuzzFault ? string.Concat(fault.Message.Where(c => char.IsAsciiLetter(c) || c == ' ').Take(24)) : "");

    private static string PlaceOf(Exception fault) =>
        fault.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("CallCenter.", StringComparison.Ordinal) && !line.Contains("FuzzFault", StringComparison.Ordinal))?.Trim() ?? "";

    private static string Line(string text) => string.Concat(text.Take(400)).ReplaceLineEndings(" ");
}
