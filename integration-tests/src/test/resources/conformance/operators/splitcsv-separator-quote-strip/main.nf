workflow {
    channel.of("1 ;'x;y'").splitCsv(sep: ';', quote: "'").view()
    channel.of(' p | q ').splitCsv(sep: '|', strip: true).view()
    channel.of('1,2', '3').splitCsv(by: 2).view()
}
