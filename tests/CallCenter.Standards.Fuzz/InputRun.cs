using CallCenter.Standards.Tests.Fuzzing;

namespace CallCenter.Standards.Fuzz;

/// <summary>Reads one input, and measures what it takes.</summary>
internal static class InputRun
{
    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);
    public const long MostBytes = 500_000_000;

    private const int Tries = 3;

    /// <summary>What came of an input; one that took too long is read again, since other work may have held it up.</summary>
    public static InputFigures Of(FuzzTarget target, byte[] input)
    {
        InputFigures figures = Once(target, input);
        for (int again = 1; again < Tries && figures.Fault is null && figures.Time > MostTime; again++)
        {
            InputFigures other = Once(target, input);
            figures = other.Time < figures.Time ? other : figures;
        }

        return figures.Fault is not null ? figures
            : figures.Time > MostTime ? figures with { Fault = new FuzzFault($"It takes {figures.Time.TotalSeconds:F1} s.") }
            : figures.Bytes > MostBytes ? figures with { Fault = new FuzzFault($"It allocates {figures.Bytes / 1_000_000} MB.") }
            : figures;
    }

    private static InputFigures Once(FuzzTarget target, byte[] input)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = ThreadTime.Now;
        bool isRead = false;
        Exception? fault = null;
        try
        {
            isRead = target.Run(input);
        }
#pragma warning disable CA1031 // Whatever is thrown is the fault looked for.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            fault = thrown;
        }

        return new InputFigures(isRead, ThreadTime.Now - start, GC.GetAllocatedBytesForCurrentThread() - before, fault);
    }
}
