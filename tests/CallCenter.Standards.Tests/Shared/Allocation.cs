namespace CallCenter.Standards.Tests.Shared;

/// <summary>What code allocates on its own thread.</summary>
public static class Allocation
{
    private const int Runs = 20;

    /// <summary>The least bytes of several runs: the runtime itself allocates now and then, when it compiles a method anew, the code in every run.</summary>
    public static long Of(Action action)
    {
        long least = long.MaxValue;
        for (int run = 0; run < Runs && least > 0; run++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
