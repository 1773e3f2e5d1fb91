namespace CallCenter.Standards.Calendars.Timelines;

/// <summary>Binary search without a branch that depends on the data.</summary>
internal static class Search
{
    /// <summary>The last index of a value at most the one sought; -1 where there is none. The values ascend.</summary>
    public static int LastAtMost(long[] ascending, long sought)
    {
        int at = 0;
        int length = ascending.Length;
        if (length == 0)
        {
            return -1;
        }

        while (length > 1)
        {
            int half = length >> 1;
            at += ascending[at + half] <= sought ? half : 0;
            length -= half;
        }

        return ascending[at] <= sought ? at : -1;
    }
}
