using System.Globalization;

namespace CallCenter.Standards.Tests.Shared;

/// <summary>Runs the current thread under a culture until disposed.</summary>
public sealed class CultureScope : IDisposable
{
    private readonly CultureInfo before = Thread.CurrentThread.CurrentCulture;

    public CultureScope(string name) => Thread.CurrentThread.CurrentCulture = new CultureInfo(name);

    /// <summary>Cultures whose digits, separators, casing, calendars or signs differ from the invariant one.</summary>
    public static TheoryData<string> Names => ["tr-TR", "de-DE", "ar-SA", "zh-CN"];

    public void Dispose() => Thread.CurrentThread.CurrentCulture = before;
}
