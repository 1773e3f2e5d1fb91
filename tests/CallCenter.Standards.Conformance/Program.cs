using CallCenter.Standards.Conformance;

return Conformance.Run(args, Console.Out);
