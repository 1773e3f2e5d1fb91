namespace CallCenter.Standards.Reports.Charts;

/// <summary>A value axis from zero to a round number, with round steps.</summary>
internal readonly record struct Scale(double Top, double Step)
{
    /// <summary>The least round scale that holds a value, in about four steps of 1, 2, 2.5 or 5 times a power of ten.</summary>
    public static Scale UpTo(double greatest)
    {
        double wanted = (greatest > 0 ? greatest : 1) / 4;
        double power = Math.Pow(10, Math.Floor(Math.Log10(wanted)));
        double step = new[] { 1, 2, 2.5, 5, 10 }.First(m => m * power >= wanted * 0.999) * power;
        return new Scale(step * Math.Ceiling((greatest > 0 ? greatest : 1) / step * 0.999), step);
    }

    public IEnumerable<double> Marks()
    {
        for (int i = 0; i * Step <= Top * 1.001; i++)
        {
            yield return i * Step;
        }
    }
}
