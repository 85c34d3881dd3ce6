package org.lacuna.pipeline;

import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Spring Batch over one store: its repository, and what starts jobs on the calling thread. */
final class BatchEngine {

  private final PlatformTransactionManager transactions;
  private final JobRepository repository;
  private final JobOperator operator;

  BatchEngine(DataSource database) {
    transactions = new JdbcTransactionManager(database);
    repository = repository(database, transactions);
    operator = operator(repository);
  }

  private static JobRepository repository(
      DataSource database, PlatformTransactionManager transactions) {
    JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
    factory.setDataSource(database);
    factory.setTransactionManager(transactions);
    try {
      factory.afterPropertiesSet();
      return Objects.requireNonNull(factory.getObject());
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception impossible) {
      throw new IllegalStateException("the job repository cannot be made", impossible);
    }
  }

  private static JobOperator operator(JobRepository repository) {
    TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
    operator.setJobRepository(repository);
    operator.setJobRegistry(new MapJobRegistry());
    operator.setTaskExecutor(new SyncTaskExecutor());
    try {
      operator.afterPropertiesSet();
      return operator;
    } catch (Exception impossible) {
      throw new IllegalStateException("the job operator cannot be made", impossible);
    }
  }

  PlatformTransactionManager transactions() {
    return transactions;
  }

  JobRepository repository() {
    return repository;
  }

  JobOperator operator() {
    return operator;
  }
}
