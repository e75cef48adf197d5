import java.time.LocalDate
import java.time.LocalDateTime
import java.time.format.DateTimeFormatter
println LocalDate.of(2024, 2, 28).plusDays(2)
println LocalDate.parse('2024-03-01').year
println LocalDateTime.of(2024, 1, 2, 3, 4).format(DateTimeFormatter.ofPattern('yyyyMMdd_HHmm'))
println LocalDate.of(2024, 1, 1).isBefore(LocalDate.of(2024, 6, 1))
println java.time.Duration.ofHours(2).toMinutes()
println new Date(0).format('yyyy', TimeZone.getTimeZone('UTC'))
println new Date().format('yyyy-MM-dd').size()
println Date.parse('yyyy-MM-dd', '2024-05-06').format('dd.MM.yyyy')
println System.currentTimeMillis() > 0
