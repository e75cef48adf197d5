workflow {
    channel.fromPath('x.fa').countFasta().view { "fasta $it" }
    channel.fromPath('x.fa').countLines().view { "lines $it" }
    channel.of('@r\nA\n+\nI\n').countFastq().view { "fastq $it" }
    channel.of('[1, 2]', '{"a": 0}').countJson().view { "json $it" }
}
