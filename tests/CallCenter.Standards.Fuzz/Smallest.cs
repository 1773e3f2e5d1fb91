namespace CallCenter.Standards.Fuzz;

/// <summary>Makes an input smaller by leaving pieces out as long as it still fails in the same way.</summary>
internal static class Smallest
{
    private const int MostTries = 1_500;

    public static byte[] Of(byte[] input, Func<byte[], bool> fails)
    {
        int tries = 0;
        for (int size = input.Length / 2; size > 0; size /= 2)
        {
            for (int at = 0; at + size <= input.Length && tries < MostTries; tries++)
            {
                byte[] without = [.. input[..at], .. input[(at + size)..]];
                if (fails(without))
                {
                    input = without;
                }
                else
                {
                    at += size;
                }
            }
        }

        return input;
    }
}
