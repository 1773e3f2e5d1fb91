using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CallCenter.Standards.Fuzz;

/// <summary>What the processor has worked for this thread, so that other work on the machine is not counted; where the system does not tell it, the time that passes.</summary>
internal static partial class ThreadTime
{
    private const int OfThread = 3;

    public static TimeSpan Now => OperatingSystem.IsLinux() && Get(OfThread, out Time time) == 0
        ? TimeSpan.FromTicks((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / TimeSpan.NanosecondsPerTick))
        : Stopwatch.GetElapsedTime(0);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Get(int clock, out Time time);

    private readonly record struct Time(long Seconds, long Nanoseconds);
}
