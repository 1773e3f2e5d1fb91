namespace CallCenter.Standards.Tests.Fuzzing;

/// <summary>Changes bytes in places, whatever they mean.</summary>
internal static class ByteMutation
{
    public static byte[] Of(byte[] whole, Random random, int most = 3)
    {
        List<byte> bytes = [.. whole];
        for (int changes = random.Next(1, most + 1); changes > 0; changes--)
        {
            int at = random.Next(bytes.Count + 1);
            int length = Math.Min(bytes.Count - at, 1 << random.Next(7));
            switch (random.Next(6))
            {
                case 0 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3 when at < bytes.Count:
                    bytes[at] = random.Pick<byte>([0, 1, 0x7F, 0x80, 0xFF]);
                    break;
                case 4:
                    bytes.InsertRange(at, WildText.Bytes(random.Pick(Scraps.Texts)));
                    break;
                case 5 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
            }
        }

        return [.. bytes];
    }
}
